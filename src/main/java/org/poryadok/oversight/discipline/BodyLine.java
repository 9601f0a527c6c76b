package org.poryadok.oversight.discipline;

/**
 * How a body fulfilled its obligations under an act in a period.
 *
 * @param body          name
 * @param act           the act with its date and number; of a sum that of its first part
 * @param terms         of obligations whose terms ended in the period
 * @param overdueAtEnd  overdue at the end, whenever the term ended, attributable ones among them
 * @param internalAtEnd later at the end than a term of the administration's own, whenever that ended
 */
public record BodyLine(
        String bodyId, String body, String actId, String act, TermCount terms, long overdueAtEnd, long internalAtEnd) {

    /** Added up; of whom and of which act the first one says. */
    public BodyLine plus(BodyLine other) {
        return new BodyLine(
                bodyId,
                body,
                actId,
                act,
                terms.plus(other.terms),
                overdueAtEnd + other.overdueAtEnd,
                internalAtEnd + other.internalAtEnd);
    }
}
