package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Fulfilment;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;
import org.poryadok.registry.ObligationResult.State;

/**
 * What a clause demands of a body in pages, on a day: a set of results, owner by network. It is fulfilled when none of
 * them is missing.
 *
 * @param reading  what counts as fulfilment
 * @param networks ids of the networks in which a page counts on that day
 * @param results  in the order of owners and networks
 */
public record CreationObligation(
        String actId,
        String clauseId,
        String bodyId,
        Fulfilment reading,
        Set<String> networks,
        List<ObligationResult> results) {

    public CreationObligation {
        networks = Set.copyOf(networks);
        results = List.copyOf(results);
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** The same where some of what is missing has been designed and waits to be accepted, as only the procedure knows. */
    public CreationObligation waiting(Predicate<ObligationResult> designed) {
        return new CreationObligation(
                actId,
                clauseId,
                bodyId,
                reading,
                networks,
                results.stream()
                        .map(result -> result.isMissing() && designed.test(result) ? result.waiting() : result)
                        .toList());
    }

    public List<ObligationResult> missing() {
        return results.stream().filter(ObligationResult::isMissing).toList();
    }

    /** Whether a page is there for any of what is demanded. */
    public boolean hasPages() {
        return created() > 0;
    }

    /** Whether the body needs no page at all, because of an exemption. */
    public boolean isExempted() {
        return isComplete() && !hasPages() && results.stream().anyMatch(result -> result.state() == State.EXEMPTED);
    }

    /** Networks in which a page is still to be created: those of what is missing, all that count where any will do. */
    public Set<String> missingNetworks() {
        Set<String> wanted = new TreeSet<>(Comparator.comparing(Network::of));
        missing().forEach(result -> result.network().ifPresentOrElse(wanted::add, () -> wanted.addAll(networks)));
        return wanted;
    }

    /** The result that a missing page of this owner would be, in this network or in any; empty when none is missing. */
    public Optional<ObligationResult> missing(OwnerKind owner, Optional<String> network) {
        return missing().stream().filter(result -> result.isOf(owner, network)).findFirst();
    }

    /** The last day on which something was settled; empty while something is missing. */
    public Optional<LocalDate> completeOn() {
        return isComplete() ? settled().findFirst().flatMap(ObligationResult::settledOn) : Optional.empty();
    }

    /** When its body told of the last of the pages that it has. */
    public Optional<Instant> toldAt() {
        return results.stream()
                .flatMap(result -> result.page().stream())
                .map(Account::toldAt)
                .max(Comparator.naturalOrder());
    }

    /** User id of whoever settled the last of it that somebody decided; empty while something is missing. */
    public Optional<String> completeBy() {
        return isComplete()
                ? settled().flatMap(result -> result.settledBy().stream()).findFirst()
                : Optional.empty();
    }

    /** Why no page is needed where there is none, Russian, without a full stop. */
    public String grounds() {
        return results.stream()
                .filter(result -> !result.ground().isEmpty())
                .collect(Collectors.groupingBy(ObligationResult::ground, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(ground -> ground.getValue().stream()
                                .map(result -> result.title(severalOwners()))
                                .collect(Collectors.joining(", "))
                        + ": " + ground.getKey())
                .collect(Collectors.joining("; "));
    }

    /** «создано 1 из 2: нет «Одноклассники»». */
    public String progress() {
        String open = Stream.of(
                        Stream.of(missingText()).filter(Predicate.not(String::isEmpty)),
                        results.stream()
                                .filter(ObligationResult::isWaiting)
                                .map(result -> result.waitingTitle(severalOwners())),
                        results.stream()
                                .filter(result -> !result.ground().isEmpty())
                                .map(result -> result.title(severalOwners()) + " — "
                                        + result.state().title()))
                .flatMap(part -> part)
                .collect(Collectors.joining("; "));
        return "создано " + created() + " из " + results.size() + (open.isEmpty() ? "" : ": " + open);
    }

    /** What counts as fulfilment by our reading of the act, without a full stop; empty where the act itself says it. */
    public Optional<String> ourReading() {
        return reading.isOurReading() ? Optional.of(enough()) : Optional.empty();
    }

    /** What counts as fulfilment, a Russian sentence. */
    public String readingText() {
        return reading.isOurReading()
                ? "Числа страниц акт не называет. Так он прочитан (" + LegalAct.SETTING + "): " + enough() + "."
                : "По акту: " + enough() + ".";
    }

    private String enough() {
        return reading.enough() + (severalOwners() ? " у каждого владельца" : "");
    }

    private String missingText() {
        String names = missing().stream()
                .filter(Predicate.not(ObligationResult::isWaiting))
                .map(result -> result.missingTitle(severalOwners()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "нет " + names;
    }

    private long created() {
        return results.stream()
                .filter(result -> result.state() == State.CREATED)
                .count();
    }

    /** The latest first. */
    private Stream<ObligationResult> settled() {
        return results.stream()
                .sorted(Comparator.comparing(
                                (ObligationResult result) -> result.settledOn().orElseThrow())
                        .reversed());
    }

    private boolean severalOwners() {
        return results.stream().map(ObligationResult::owner).distinct().count() > 1;
    }
}
