package org.poryadok.oversight.discipline;

/**
 * How the duties of an act are fulfilled.
 *
 * @param act         the act with its date and number
 * @param quarter     quarter in which the terms counted ended
 * @param openOverdue overdue now, whenever the term ended
 */
public record ActDiscipline(
        String jurisdiction, String actId, String act, Quarter quarter, TermCount terms, long openOverdue) {}
