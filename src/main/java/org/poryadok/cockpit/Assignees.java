package org.poryadok.cockpit;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Candidate;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.oversight.overview.CardSort;
import org.poryadok.oversight.overview.CardSort.Column;
import org.poryadok.supervision.Supervision;
import org.poryadok.term.RussianOrder;
import org.springframework.stereotype.Component;

/** Who comes into question for tasks of many cards; to whom each may be given the deed itself says. */
@Component
class Assignees {

    /** A longer list nobody reads; whoever wants a person of one body filters by it. */
    private static final int MOST_BODIES = 30;

    /** Of more cards it is not asked in advance who may do their tasks: that would take longer than anybody waits. */
    private static final int MOST_CARDS_LOOKED_INTO = 50;

    private final CardOverview overview;
    private final ControlCards cards;
    private final Organisation organisation;
    private final Candidates candidates;
    private final Supervision supervision;

    Assignees(
            CardOverview overview,
            ControlCards cards,
            Organisation organisation,
            Candidates candidates,
            Supervision supervision) {
        this.overview = overview;
        this.cards = cards;
        this.organisation = organisation;
        this.candidates = candidates;
        this.supervision = supervision;
    }

    record Assignee(String id, String name) {}

    /** @param ofBodies whether people of the bodies are among them; not where there are very many bodies */
    record Choice(boolean ofBodies, List<Assignee> people) {}

    Choice of(CardFilter filter) {
        List<ControlCard> found =
                cards.cards(overview.ids(filter, new CardSort(Column.LAST_DAY, false), DeedPlans.MOST_CARDS));
        Set<String> bodies = found.stream().map(ControlCard::bodyId).collect(Collectors.toSet());
        Set<String> jurisdictions =
                found.stream().map(ControlCard::jurisdiction).collect(Collectors.toSet());
        boolean few = bodies.size() <= MOST_BODIES;
        Stream<Official> ofBodies =
                few ? bodies.stream().flatMap(body -> organisation.officialsOf(body).stream()) : Stream.empty();
        Stream<Official> ofJurisdictions = jurisdictions.stream()
                .flatMap(jurisdiction -> Stream.of(Role.values())
                        .filter(role -> !role.inEveryBody())
                        .flatMap(role -> organisation.holders(jurisdiction, role.id()).stream()));
        List<Official> all = Stream.concat(ofBodies, ofJurisdictions).distinct().toList();
        return new Choice(
                few,
                RussianOrder.by(
                                candidates.of(all).stream()
                                        .filter(Candidate::mayBeChosen)
                                        .map(Candidate::official)
                                        .filter(mayDoATaskOf(found)),
                                Official::fullName,
                                Official::userId)
                        .stream()
                        .map(official -> new Assignee(official.userId(), official.withPost()))
                        .toList());
    }

    /** Where it can be asked: to whom a task of at least one of the cards is offered. */
    private Predicate<Official> mayDoATaskOf(List<ControlCard> cards) {
        if (cards.size() > MOST_CARDS_LOOKED_INTO) {
            return official -> true;
        }
        Set<String> entitled = cards.stream()
                .flatMap(card -> supervision.openTasks(card).stream())
                .flatMap(task -> task.entitled().stream())
                .map(Official::userId)
                .collect(Collectors.toSet());
        return official -> entitled.contains(official.userId());
    }
}
