package org.poryadok.oversight.overview;

import java.util.Optional;
import java.util.Set;

/**
 * What a supervisor asked for; an empty set, optional or text asks for all.
 *
 * @param jurisdictions what he may see of what he asked for; with none nothing is found
 * @param daysLateFrom  least working days late; either limit leaves only what is overdue or was fulfilled late
 * @param daysLateTo    most working days late
 * @param levels        latest levels of escalation
 * @param persons       user ids of responsible officers
 * @param statuses      empty: everything under control, which leaves out what was fulfilled late
 * @param lastDays      days between which the term ends, or, of what was fulfilled, the term by which it is judged
 * @param letter       key of a letter about many cards, a morning digest: what it named
 * @param text          words that must all be found in body, step, citation, act or responsible officer
 */
public record CardFilter(
        Set<String> jurisdictions,
        Set<String> acts,
        Set<String> clauses,
        Set<String> procedures,
        Set<String> bodies,
        Optional<Integer> daysLateFrom,
        Optional<Integer> daysLateTo,
        Set<String> levels,
        Set<String> persons,
        Set<ListStatus> statuses,
        Optional<DayRange> lastDays,
        Optional<String> letter,
        String text) {

    public CardFilter {
        jurisdictions = Set.copyOf(jurisdictions);
        acts = Set.copyOf(acts);
        clauses = Set.copyOf(clauses);
        procedures = Set.copyOf(procedures);
        bodies = Set.copyOf(bodies);
        levels = Set.copyOf(levels);
        persons = Set.copyOf(persons);
        statuses = Set.copyOf(statuses);
        text = text == null ? "" : text.strip();
    }

    /** Whatever its last day. */
    public CardFilter(
            Set<String> jurisdictions,
            Set<String> acts,
            Set<String> clauses,
            Set<String> procedures,
            Set<String> bodies,
            Optional<Integer> daysLateFrom,
            Optional<Integer> daysLateTo,
            Set<String> levels,
            Set<String> persons,
            Set<ListStatus> statuses,
            String text) {
        this(
                jurisdictions,
                acts,
                clauses,
                procedures,
                bodies,
                daysLateFrom,
                daysLateTo,
                levels,
                persons,
                statuses,
                Optional.empty(),
                Optional.empty(),
                text);
    }

    /** Everything under control in these jurisdictions. */
    public static CardFilter all(Set<String> jurisdictions) {
        return ending(jurisdictions, Set.of(), Set.of(), Optional.empty());
    }

    /** Whatever of these jurisdictions, bodies and statuses ends in these days. */
    public static CardFilter ending(
            Set<String> jurisdictions, Set<String> bodies, Set<ListStatus> statuses, Optional<DayRange> days) {
        return new CardFilter(
                jurisdictions,
                Set.of(),
                Set.of(),
                Set.of(),
                bodies,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                statuses,
                days,
                Optional.empty(),
                "");
    }

    boolean hasDaysLate() {
        return daysLateFrom.isPresent() || daysLateTo.isPresent();
    }
}
