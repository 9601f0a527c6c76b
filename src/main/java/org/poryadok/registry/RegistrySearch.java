package org.poryadok.registry;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.accountaddress.PastedAddress;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.BodySearch;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.organisation.SearchedWord;
import org.poryadok.registry.internal.PublicAccountTable.Asked;
import org.poryadok.registry.internal.PublicAccountTable.Sought;
import org.springframework.stereotype.Component;

/** What a reader's question means: whose pages his words or the owner that he has chosen stand for, and when his day ended. */
@Component
class RegistrySearch {

    private final Acts acts;
    private final Organisation organisation;
    private final PageOwners owners;
    private final BodySearch search;

    RegistrySearch(Acts acts, Organisation organisation, PageOwners owners, BodySearch search) {
        this.acts = acts;
        this.organisation = organisation;
        this.owners = owners;
        this.search = search;
    }

    /** The question as the table of accounts is asked it. */
    Asked asked(PublicQuery query) {
        return new Asked(query, query.text().map(text -> sought(query, text)), owned(query), ends(query));
    }

    /** What the words of a question of which nothing is found may have meant, the likeliest first. */
    List<String> guesses(PublicQuery query) {
        List<Jurisdiction> among = jurisdictions(query).map(acts::jurisdiction).toList();
        List<String> names = among.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.name()),
                        organisation.bodies(one.id()).stream().map(Body::name)))
                .toList();
        return query.text()
                .map(text -> new SpellingGuess(names)
                        .of(
                                text,
                                word -> search.words(word, among, query.on()).stream()
                                        .anyMatch(SearchedWord::isFound)))
                .orElse(List.of());
    }

    Stream<String> jurisdictions(PublicQuery query) {
        return acts.jurisdictions().stream()
                .map(Jurisdiction::id)
                .filter(id -> query.jurisdiction()
                        .filter(wanted -> !wanted.equals(id))
                        .isEmpty());
    }

    private Sought sought(PublicQuery query, String text) {
        List<String> typed = Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .toList();
        List<SearchedWord> words =
                search.words(text, jurisdictions(query).map(acts::jurisdiction).toList(), query.on());
        Set<String> bodies = everyWord(words, SearchedWord::bodyIds);
        Set<Keeping> keepings = new HashSet<>();
        everyWord(words, word -> union(word.bodyIds(), word.headed())).stream()
                .filter(body -> !bodies.contains(body))
                .forEach(body -> keepings.add(new Keeping(body, OwnerKind.HEAD)));
        if (words.stream().anyMatch(word -> !word.ownerIds().isEmpty())) {
            jurisdictions(query).forEach(jurisdiction -> keepings.addAll(keptForNamed(jurisdiction, words)));
        }
        String handle = typed.get(0).startsWith("@") ? typed.get(0).substring(1) : typed.get(0);
        return new Sought(bodies, keepings, typed.size() == 1 && !handle.isEmpty() ? handle : "\n", addresses(text));
    }

    /** Who may keep the pages of an owner whom an act names: each word is found in his name, or in that of the body. */
    private List<Keeping> keptForNamed(String jurisdiction, List<SearchedWord> words) {
        List<Body> bodies = organisation.bodies(jurisdiction);
        return owners.named(jurisdiction).stream()
                .filter(owner -> words.stream().anyMatch(word -> word.ownerIds().contains(owner.id())))
                .flatMap(owner -> bodies.stream()
                        .filter(body -> body.kind() != owner.kind())
                        .filter(body -> words.stream()
                                .allMatch(word -> word.ownerIds().contains(owner.id())
                                        || word.bodyIds().contains(body.id())))
                        .map(body -> new Keeping(body.id(), owner.kind())))
                .toList();
    }

    private static Set<String> everyWord(List<SearchedWord> words, Function<SearchedWord, Set<String>> found) {
        return words.stream()
                .limit(1)
                .flatMap(first -> found.apply(first).stream())
                .filter(id -> words.stream().allMatch(word -> found.apply(word).contains(id)))
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static List<AccountAddress> addresses(String text) {
        try {
            return PastedAddress.read(text).pages();
        } catch (AddressException | RegistryException noAddress) {
            return List.of();
        }
    }

    /** Who may keep the pages of the owner that is asked for; empty when nobody in particular is. */
    Optional<Collection<Keeping>> owned(PublicQuery query) {
        return query.owner()
                .map(id -> jurisdictions(query)
                        .filter(jurisdiction -> id.startsWith(jurisdiction + "."))
                        .flatMap(jurisdiction -> owners.everybody(jurisdiction, query.on()).stream())
                        .filter(owner -> owner.id().equals(id))
                        .map(PageOwner::keeping)
                        .toList());
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
