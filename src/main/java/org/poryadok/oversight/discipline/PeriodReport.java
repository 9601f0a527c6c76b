package org.poryadok.oversight.discipline;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that is said of a period: page, document and workbook read their rows here and nowhere else.
 *
 * @param obligations missed terms that ended in the period, whatever was overdue at its end, what was being checked, and of
 *     earlier terms what was decided in the period
 * @param byWord      in time by the day that the body has named, entered after the term, or sent so and still checked; of terms of
 *     acts
 * @param excused     each decision of the period to release or extend an obligation of an act whose term had passed by then, be
 *     it taken back or the obligation fulfilled later; one obligation may stand there several times
 * @param corrections what has changed since the period closed, the latest last
 */
public record PeriodReport(
        PeriodFigures figures,
        List<JudgedObligation> obligations,
        List<JudgedObligation> byWord,
        List<JudgedObligation> excused,
        List<Correction> corrections) {

    static final Comparator<JudgedObligation> BY_DAY = Comparator.comparing(JudgedObligation::lastDay)
            .thenComparing(JudgedObligation::body)
            .thenComparing(JudgedObligation::step);

    /** Overdue at the end, the longest first. */
    public List<JudgedObligation> overdue() {
        return obligations(obligation -> obligation.overdueAtEnd() && !obligation.internal());
    }

    /** Later than a term that the administration set itself, at the end or when they were fulfilled: no breach of an act. */
    public List<JudgedObligation> internal() {
        return obligations(obligation -> obligation.internal()
                && obligation.concerns(figures.period())
                && obligation.earlier().isEmpty()
                && obligation.verdict() != ObligationVerdict.CHECKED
                && obligation.verdict() != ObligationVerdict.ON_TIME);
    }

    /** Late because an earlier tier was. */
    public List<JudgedObligation> attributable() {
        return obligations(obligation -> obligation.earlier().isPresent()
                && obligation.concerns(figures.period())
                && obligation.verdict() != ObligationVerdict.CHECKED);
    }

    public PeriodReport ofActs(Set<String> acts) {
        return acts.isEmpty()
                ? this
                : new PeriodReport(
                        figures.ofActs(acts),
                        obligations(obligation -> acts.contains(obligation.actId())),
                        ofActs(byWord, acts),
                        ofActs(excused, acts),
                        corrections.stream()
                                .filter(correction -> acts.contains(correction.actId()))
                                .toList());
    }

    private static List<JudgedObligation> ofActs(List<JudgedObligation> all, Set<String> acts) {
        return all.stream()
                .filter(obligation -> acts.contains(obligation.actId()))
                .toList();
    }

    private List<JudgedObligation> obligations(Predicate<JudgedObligation> which) {
        return obligations.stream().filter(which).sorted(BY_DAY).toList();
    }
}
