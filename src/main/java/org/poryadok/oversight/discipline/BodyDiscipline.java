package org.poryadok.oversight.discipline;

/**
 * How a body fulfils its duties under an act.
 *
 * @param body             name
 * @param act              the act with its date and number
 * @param quarter          quarter in which the terms counted ended
 * @param openOverdue      overdue now, whenever the term ended, attributable ones among them: as many as the list shows
 * @param openAttributable those of them that are overdue because an earlier tier is
 * @param repeatOffender   whether the body, under all acts together, offends again and again, see {@link Discipline}
 */
public record BodyDiscipline(
        String jurisdiction,
        String bodyId,
        String body,
        String actId,
        String act,
        Quarter quarter,
        TermCount terms,
        long openOverdue,
        long openAttributable,
        boolean repeatOffender) {}
