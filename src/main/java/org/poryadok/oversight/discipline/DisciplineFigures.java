package org.poryadok.oversight.discipline;

import java.util.List;

/**
 * What the page «Дисциплина» says.
 *
 * @param choices   quarters and months that can be asked for, the newest first
 * @param reports   of the period asked for, one for each jurisdiction
 * @param byQuarter the four quarters up to the period asked for, the oldest first
 */
public record DisciplineFigures(
        Period period, List<Period> choices, List<PeriodReport> reports, List<QuarterTerms> byQuarter) {

    /** How obligations were fulfilled whose terms ended in a quarter, as it stood when the quarter closed. */
    public record QuarterTerms(Period quarter, TermCount terms) {}
}
