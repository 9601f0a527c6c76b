package org.poryadok.cockpit;

import java.util.List;
import java.util.Optional;
import org.poryadok.oversight.discipline.ActDiscipline;
import org.poryadok.oversight.discipline.BodyDiscipline;
import org.poryadok.oversight.discipline.DisciplineFigures;
import org.poryadok.oversight.discipline.Quarter;
import org.poryadok.oversight.discipline.QuarterDiscipline;
import org.poryadok.oversight.discipline.TermCount;

/**
 * The figures of discipline as the page reads them; quarters are written «2026-Q4».
 *
 * @param repeatOffences how many offences make a repeat offender
 */
record DisciplineView(
        String quarter,
        List<String> quarters,
        List<OfBody> byBody,
        List<OfAct> byAct,
        List<OfQuarter> byQuarter,
        int repeatOffences) {

    record OfBody(
            String jurisdiction,
            String bodyId,
            String body,
            String actId,
            String act,
            String quarter,
            long closed,
            long onTime,
            long late,
            long overdue,
            Optional<Double> shareOnTime,
            Optional<Double> medianDaysLate,
            long attributable,
            long internal,
            long openOverdue,
            long openAttributable,
            boolean repeatOffender) {}

    record OfAct(
            String jurisdiction,
            String actId,
            String act,
            String quarter,
            long closed,
            long onTime,
            long late,
            long overdue,
            Optional<Double> shareOnTime,
            Optional<Double> medianDaysLate,
            long attributable,
            long internal,
            long openOverdue) {}

    record OfQuarter(
            String quarter,
            long closed,
            long onTime,
            long late,
            long overdue,
            Optional<Double> shareOnTime,
            Optional<Double> medianDaysLate,
            long attributable,
            long internal) {}

    static DisciplineView of(DisciplineFigures figures) {
        return new DisciplineView(
                figures.quarter().toString(),
                figures.quarters().stream().map(Quarter::toString).toList(),
                figures.byBody().stream().map(DisciplineView::ofBody).toList(),
                figures.byAct().stream().map(DisciplineView::ofAct).toList(),
                figures.byQuarter().stream().map(DisciplineView::ofQuarter).toList(),
                figures.repeatOffences());
    }

    private static OfBody ofBody(BodyDiscipline line) {
        TermCount terms = line.terms();
        return new OfBody(
                line.jurisdiction(),
                line.bodyId(),
                line.body(),
                line.actId(),
                line.act(),
                line.quarter().toString(),
                terms.closed(),
                terms.onTime(),
                terms.late(),
                terms.overdue(),
                terms.shareOnTime(),
                terms.medianDaysLate(),
                terms.attributable(),
                terms.internal(),
                line.openOverdue(),
                line.openAttributable(),
                line.repeatOffender());
    }

    private static OfAct ofAct(ActDiscipline line) {
        TermCount terms = line.terms();
        return new OfAct(
                line.jurisdiction(),
                line.actId(),
                line.act(),
                line.quarter().toString(),
                terms.closed(),
                terms.onTime(),
                terms.late(),
                terms.overdue(),
                terms.shareOnTime(),
                terms.medianDaysLate(),
                terms.attributable(),
                terms.internal(),
                line.openOverdue());
    }

    private static OfQuarter ofQuarter(QuarterDiscipline line) {
        TermCount terms = line.terms();
        return new OfQuarter(
                line.quarter().toString(),
                terms.closed(),
                terms.onTime(),
                terms.late(),
                terms.overdue(),
                terms.shareOnTime(),
                terms.medianDaysLate(),
                terms.attributable(),
                terms.internal());
    }
}
