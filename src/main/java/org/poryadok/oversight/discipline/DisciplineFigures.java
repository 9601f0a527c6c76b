package org.poryadok.oversight.discipline;

import java.util.List;

/**
 * Figures of one quarter, and the four quarters that end with it.
 *
 * @param quarter        the quarter of {@code byBody} and {@code byAct}
 * @param quarters       quarters that can be asked for, the newest first
 * @param byBody         the worst first: most overdue now, then most late
 * @param byAct          by act
 * @param byQuarter      the four quarters up to the one asked for, the oldest first
 * @param repeatOffences how many offences make a repeat offender
 */
public record DisciplineFigures(
        Quarter quarter,
        List<Quarter> quarters,
        List<BodyDiscipline> byBody,
        List<ActDiscipline> byAct,
        List<QuarterDiscipline> byQuarter,
        int repeatOffences) {}
