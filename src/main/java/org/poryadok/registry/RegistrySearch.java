package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.internal.PublicAccountTable.Asked;
import org.poryadok.registry.internal.PublicAccountTable.Sought;
import org.poryadok.registry.internal.address.PastedAddress;
import org.springframework.stereotype.Component;

/** What a reader's question means: whose pages his words or the owner that he has chosen stand for, and when his day ended. */
@Component
class RegistrySearch {

    private final Acts acts;
    private final PageOwners owners;

    RegistrySearch(Acts acts, PageOwners owners) {
        this.acts = acts;
        this.owners = owners;
    }

    /** The question as the table of accounts is asked it. */
    Asked asked(PublicQuery query) {
        return new Asked(query, query.text().map(text -> sought(query, text)), owned(query), ends(query));
    }

    Stream<String> jurisdictions(PublicQuery query) {
        return acts.jurisdictions().stream()
                .map(Jurisdiction::id)
                .filter(id -> query.jurisdiction()
                        .filter(wanted -> !wanted.equals(id))
                        .isEmpty());
    }

    private Sought sought(PublicQuery query, String text) {
        List<String> words = Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .toList();
        String handle = words.get(0).startsWith("@") ? words.get(0).substring(1) : words.get(0);
        return new Sought(
                keepings(jurisdictions(query), query.on(), owner -> isNamed(owner, words)),
                words.size() == 1 && !handle.isEmpty() ? handle : "\n",
                addresses(text));
    }

    private static boolean isNamed(PageOwner owner, List<String> words) {
        String names =
                (owner.name() + " " + owner.person().orElse("") + "\n" + owner.keeperName()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(names::contains);
    }

    private static List<AccountAddress> addresses(String text) {
        try {
            return PastedAddress.read(text).pages();
        } catch (RegistryException noAddress) {
            return List.of();
        }
    }

    private Optional<Collection<Keeping>> owned(PublicQuery query) {
        return query.owner()
                .map(id -> keepings(
                        jurisdictions(query).filter(jurisdiction -> id.startsWith(jurisdiction + ".")),
                        query.on(),
                        owner -> owner.id().equals(id)));
    }

    private List<Keeping> keepings(Stream<String> jurisdictions, Optional<LocalDate> day, Predicate<PageOwner> wanted) {
        return jurisdictions
                .flatMap(jurisdiction -> owners.everybody(jurisdiction, day).stream())
                .filter(wanted)
                .map(PageOwner::keeping)
                .toList();
    }

    /** When the asked day ended, by jurisdiction. */
    private Map<String, Instant> ends(PublicQuery query) {
        return query.on()
                .map(day -> acts.jurisdictions().stream()
                        .filter(one -> query.jurisdiction()
                                .filter(id -> !id.equals(one.id()))
                                .isEmpty())
                        .collect(Collectors.toMap(
                                Jurisdiction::id,
                                one -> day.plusDays(1).atStartOfDay(one.zone()).toInstant())))
                .orElse(Map.of());
    }
}
