package org.poryadok.oversight.discipline;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that is said of a period: page, document and workbook read their rows here and nowhere else.
 *
 * @param duties      missed terms that ended in the period, whatever was overdue at its end, and what was being checked
 * @param corrections what has changed since the period closed, the latest last
 */
public record PeriodReport(PeriodFigures figures, List<Duty> duties, List<Correction> corrections) {

    private static final Comparator<Duty> BY_DAY =
            Comparator.comparing(Duty::lastDay).thenComparing(Duty::body).thenComparing(Duty::step);

    /** Overdue at the end, the longest first. */
    public List<Duty> overdue() {
        return duties(duty -> duty.overdueAtEnd() && !duty.internal());
    }

    /** Later than a term that the administration set itself, at the end or when they were fulfilled: no breach of an act. */
    public List<Duty> internal() {
        return duties(duty -> duty.internal()
                && duty.earlier().isEmpty()
                && duty.verdict() != DutyVerdict.CHECKED
                && duty.verdict() != DutyVerdict.ON_TIME);
    }

    /** Late because an earlier tier was. */
    public List<Duty> attributable() {
        return duties(duty -> duty.earlier().isPresent() && duty.verdict() != DutyVerdict.CHECKED);
    }

    /** Terms of acts that were missed and then extended, or released from control. */
    public List<Duty> excused() {
        return duties(duty -> !duty.internal()
                && (duty.released().isPresent() || duty.extended().isPresent()));
    }

    public PeriodReport ofActs(Set<String> acts) {
        return acts.isEmpty()
                ? this
                : new PeriodReport(
                        figures.ofActs(acts),
                        duties(duty -> acts.contains(duty.actId())),
                        corrections.stream()
                                .filter(correction -> acts.contains(correction.actId()))
                                .toList());
    }

    private List<Duty> duties(Predicate<Duty> which) {
        return duties.stream().filter(which).sorted(BY_DAY).toList();
    }
}
