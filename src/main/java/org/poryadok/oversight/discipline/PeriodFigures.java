package org.poryadok.oversight.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.poryadok.act.Jurisdiction;

/**
 * Figures of a month or quarter in a jurisdiction: of obligations whose terms ended in it, and of all that were overdue at its end.
 *
 * @param administration   name of the body that controls execution, else of the jurisdiction
 * @param asOf             last day that the figures cover, in the jurisdiction's zone: the period's last, or today
 * @param madeAt           when they were counted; of a period that is over they are never counted again
 * @param closed           whether the period is over
 * @param lines            bodies by act that had a term ending in the period or something overdue, the worst first
 * @param beingChecked     sent in time and being checked still
 * @param arrearsFulfilled fulfilled in the period, their terms having ended before it
 * @param repeatOffenders  the most offences first
 * @param repeatOffences   how many offences make a repeat offender
 */
public record PeriodFigures(
        Jurisdiction jurisdiction,
        Period period,
        String administration,
        LocalDate asOf,
        Instant madeAt,
        boolean closed,
        List<BodyLine> lines,
        long beingChecked,
        long arrearsFulfilled,
        List<RepeatOffender> repeatOffenders,
        int repeatOffences) {

    static final Comparator<BodyLine> WORST_FIRST = Comparator.comparingLong(BodyLine::overdueAtEnd)
            .thenComparingLong(line -> line.terms().overdue() + line.terms().released())
            .thenComparingLong(line -> line.terms().late())
            .reversed()
            .thenComparing(BodyLine::body)
            .thenComparing(BodyLine::act);

    /** Of all bodies. */
    public TermCount total() {
        return lines.stream().map(BodyLine::terms).reduce(TermCount.NONE, TermCount::plus);
    }

    /** Overdue at the end, whenever the term ended. */
    public long overdueAtEnd() {
        return lines.stream().mapToLong(BodyLine::overdueAtEnd).sum();
    }

    /** The same of terms that the administration set itself: no breach of an act. */
    public long internalAtEnd() {
        return lines.stream().mapToLong(BodyLine::internalAtEnd).sum();
    }

    /** A line for each body, under all acts together. */
    public List<BodyLine> byBody() {
        Map<String, BodyLine> bodies = new LinkedHashMap<>();
        lines.forEach(line -> bodies.merge(line.bodyId(), line, BodyLine::plus));
        return bodies.values().stream().sorted(WORST_FIRST).toList();
    }

    /** A line for each act, of all bodies together, by name. */
    public List<BodyLine> byAct() {
        Map<String, BodyLine> acts = new LinkedHashMap<>();
        lines.forEach(line -> acts.merge(line.actId(), line, BodyLine::plus));
        return acts.values().stream()
                .sorted(Comparator.comparing(BodyLine::act))
                .toList();
    }

    PeriodFigures ofActs(Set<String> acts) {
        return new PeriodFigures(
                jurisdiction,
                period,
                administration,
                asOf,
                madeAt,
                closed,
                lines.stream().filter(line -> acts.contains(line.actId())).toList(),
                beingChecked,
                arrearsFulfilled,
                repeatOffenders,
                repeatOffences);
    }
}
