package org.poryadok.enactment.enactact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActVersion;
import org.poryadok.act.Clause;
import org.poryadok.act.DesignatedPage;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NamedPerson;
import org.poryadok.act.Network;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;
import org.poryadok.organisation.NamedPeople;
import org.poryadok.term.Russian;

/**
 * What a version of an act says otherwise than the one before it.
 *
 * @param removed clauses that it has taken away, in the order of the act
 * @param added   clauses that it has brought
 */
record Amendment(LegalAct act, ActVersion version, List<Clause> removed, List<Clause> added) {

    static Amendment of(LegalAct act, String version) {
        List<Clause> before = act.versionBefore(version)
                .map(ActVersion::id)
                .map(act::clausesIn)
                .orElse(List.of());
        List<Clause> now = act.clausesIn(version);
        return new Amendment(act, act.version(version), without(before, now), without(now, before));
    }

    private static List<Clause> without(List<Clause> clauses, List<Clause> others) {
        return clauses.stream().filter(Predicate.not(others::contains)).toList();
    }

    /** Which version it is, what has made it, and what there is to know of it; Russian sentences. */
    String text() {
        return Stream.of(Optional.of("Редакция «" + version.id() + "»"), version.amendedBy(), version.note())
                .flatMap(Optional::stream)
                .map(Russian::sentence)
                .collect(Collectors.joining(" "));
    }

    /** Clauses that are gone without another in their place. */
    List<Clause> ended() {
        return removed.stream().filter(Predicate.not(this::goesOn)).toList();
    }

    /** Clauses in whose place the version has put another wording. */
    List<Clause> reworded() {
        return removed.stream().filter(this::goesOn).toList();
    }

    private boolean goesOn(Clause clause) {
        return clause.supersededBy()
                .filter(id -> added.stream().map(Clause::id).anyMatch(id::equals))
                .isPresent();
    }

    /** Pages and persons that the version names and the one before did not, Russian. */
    List<String> created() {
        return Stream.concat(
                        pages().map(page -> "страница " + page.address() + " ("
                                + Network.of(page.network()).title() + ", "
                                + act.clause(page.clause()).citation() + ")"),
                        added.stream().filter(this::namesAnother).map(Amendment::person))
                .toList();
    }

    private Stream<DesignatedPage> pages() {
        Set<String> known = act.designatedPages().stream()
                .filter(page -> !isAdded(page.clause()))
                .flatMap(page -> Stream.concat(Stream.of(page.address()), page.aliases().stream()))
                .collect(Collectors.toSet());
        return act.designatedPages().stream()
                .filter(page -> isAdded(page.clause()))
                .filter(page -> !known.contains(page.address()));
    }

    private boolean isAdded(String clause) {
        return added.stream().map(Clause::id).anyMatch(clause::equals);
    }

    private boolean namesAnother(Clause clause) {
        return clause.person()
                .filter(named -> removed.stream()
                        .filter(old ->
                                old.supersededBy().filter(clause.id()::equals).isPresent())
                        .flatMap(old -> old.person().stream())
                        .noneMatch(old -> NamedPeople.areOne(old, named)))
                .isPresent();
    }

    private static String person(Clause clause) {
        String part = clause.personRole()
                .map(PersonRole::title)
                .orElseGet(() -> clause.addresseeRoles().stream()
                        .flatMap(role -> Role.find(role).stream())
                        .map(Role::title)
                        .collect(Collectors.joining(", ")));
        return part + " — " + clause.person().map(NamedPerson::text).orElseThrow() + " (" + clause.citation() + ")";
    }
}
