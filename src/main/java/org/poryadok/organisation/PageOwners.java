package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NamedOwner;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Role;
import org.poryadok.organisation.Heads.Head;
import org.springframework.stereotype.Component;

/**
 * Says whose a page is, in the one place where everything that shows an owner asks it: of a body that keeps pages of its
 * own kind the body itself; of a head the post, and whoever held it on the day; else the owner as the act names him,
 * whichever body keeps his pages (TOM-2.1, KUZ-2a, SPB-5.1, SPB-6.1).
 */
@Component
@Clauses({"TOM-2.1", "KUZ-2a", "SPB-5.1", "SPB-6.1"})
public class PageOwners {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Head UNKNOWN = new Head(Role.HEAD.title().split(" ")[0], Optional.empty());

    private final Acts acts;
    private final Organisation organisation;
    private final Heads heads;

    PageOwners(Acts acts, Organisation organisation, Heads heads) {
        this.acts = acts;
        this.organisation = organisation;
        this.heads = heads;
    }

    /** Whose the pages are, today. */
    public PageOwner of(Keeping keeping) {
        return of(Set.of(keeping), Optional.empty()).get(keeping);
    }

    /**
     * The same for many at once.
     *
     * @param day in the zone of the body's jurisdiction; empty, today and later: today
     */
    public Map<Keeping, PageOwner> of(Collection<Keeping> keepings, Optional<LocalDate> day) {
        Map<String, Body> bodies =
                organisation.findBodies(keepings.stream().map(Keeping::bodyId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Body::id, Function.identity()));
        Set<String> headed = keepings.stream()
                .filter(keeping -> keeping.kind() == OwnerKind.HEAD)
                .map(Keeping::bodyId)
                .filter(bodies::containsKey)
                .collect(Collectors.toSet());
        Map<String, Head> known = headsOf(headed.stream().map(bodies::get).toList(), day);
        Map<String, Map<OwnerKind, PageOwner>> named = new HashMap<>();
        Map<Keeping, PageOwner> owners = new LinkedHashMap<>();
        for (Keeping keeping : keepings) {
            Body body = bodies.get(keeping.bodyId());
            owners.put(
                    keeping,
                    body == null
                            ? unknown(keeping)
                            : owner(
                                    body,
                                    keeping.kind(),
                                    known,
                                    () -> named.computeIfAbsent(body.jurisdiction(), this::byKind)));
        }
        return owners;
    }

    /** Everybody whose pages any body of a jurisdiction may keep, once for each body that may keep them. */
    public List<PageOwner> everybody(String jurisdiction, Optional<LocalDate> day) {
        List<Body> bodies = organisation.bodies(jurisdiction);
        Map<String, Head> known = headsOf(bodies, day);
        Map<OwnerKind, PageOwner> named = byKind(jurisdiction);
        List<PageOwner> owners = new ArrayList<>();
        for (Body body : bodies) {
            Set<OwnerKind> kinds = new HashSet<>(named.keySet());
            kinds.add(body.kind());
            kinds.add(OwnerKind.HEAD);
            kinds.forEach(kind -> owners.add(owner(body, kind, known, () -> named)));
        }
        return owners;
    }

    /** Owners whom acts of a jurisdiction name, each as if he kept his own pages. */
    public Collection<PageOwner> named(String jurisdiction) {
        return byKind(jurisdiction).values();
    }

    private Map<String, Head> headsOf(Collection<Body> bodies, Optional<LocalDate> day) {
        Map<String, Head> known = new HashMap<>();
        bodies.stream()
                .collect(Collectors.groupingBy(Body::jurisdiction, Collectors.mapping(Body::id, Collectors.toSet())))
                .forEach((jurisdiction, ids) ->
                        known.putAll(day.filter(asked -> asked.isBefore(organisation.today(jurisdiction)))
                                .map(past -> heads.on(past, ids))
                                .orElseGet(() -> heads.today(ids))));
        return known;
    }

    private static PageOwner owner(
            Body body, OwnerKind kind, Map<String, Head> known, Supplier<Map<OwnerKind, PageOwner>> named) {
        if (kind == body.kind()) {
            return new PageOwner(body.id(), kind, body.name(), Optional.empty(), body.id(), body.name());
        }
        if (kind == OwnerKind.HEAD) {
            Head head = known.getOrDefault(body.id(), UNKNOWN);
            return new PageOwner(
                    Organisation.groupOf(body.id(), Role.HEAD.id()),
                    kind,
                    HeadTitle.of(head.post(), body.name()),
                    head.person(),
                    body.id(),
                    body.name());
        }
        return Optional.ofNullable(named.get().get(kind))
                .map(owner -> new PageOwner(owner.id(), kind, owner.name(), Optional.empty(), body.id(), body.name()))
                // An act that named him may have been taken away: then nobody is known but the body.
                .orElseGet(() -> new PageOwner(body.id(), kind, body.name(), Optional.empty(), body.id(), body.name()));
    }

    /** An act that has been repealed comes last. */
    private Map<OwnerKind, PageOwner> byKind(String jurisdiction) {
        Map<OwnerKind, PageOwner> named = new LinkedHashMap<>();
        List<NamedOwner> owners = acts.ofJurisdiction(jurisdiction).stream()
                .sorted((one, other) -> Boolean.compare(isRepealed(one), isRepealed(other)))
                .flatMap(act -> act.owners().stream())
                .toList();
        for (NamedOwner owner : owners) {
            owner.name()
                    .ifPresent(name -> named.computeIfAbsent(owner.kind(), kind -> {
                        String id = bodyNamed(jurisdiction, kind, name)
                                .map(Body::id)
                                .orElseGet(() -> jurisdiction + "."
                                        + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                        return new PageOwner(id, kind, name, Optional.empty(), id, name);
                    }));
        }
        return named;
    }

    /** The owner may be a body of the product as well, which keeps further pages itself. */
    private Optional<Body> bodyNamed(String jurisdiction, OwnerKind kind, String name) {
        return organisation.bodiesOf(jurisdiction, Set.of(kind)).stream()
                .filter(body -> folded(body.name()).equals(folded(name)))
                .findFirst();
    }

    private static boolean isRepealed(LegalAct act) {
        return act.repeal().isPresent();
    }

    private static PageOwner unknown(Keeping keeping) {
        return new PageOwner(
                keeping.bodyId(),
                keeping.kind(),
                keeping.bodyId(),
                Optional.empty(),
                keeping.bodyId(),
                keeping.bodyId());
    }

    private static String folded(String text) {
        return text.toLowerCase(RUSSIAN).replace('ё', 'е').replaceAll("[–—‑]", "-");
    }
}
