package org.poryadok.oversight.discipline;

/**
 * Duties that are overdue now.
 *
 * @param quarter quarter in which their terms ended
 */
record OverdueCount(
        String jurisdiction,
        String actId,
        String bodyId,
        Quarter quarter,
        boolean attributable,
        boolean internalTerm,
        long cards) {

    /** By the body's own fault, and for a term of the act. */
    boolean isOffence() {
        return !attributable && !internalTerm;
    }

    void addTo(TermCounter counter) {
        if (attributable) {
            counter.addAttributable(cards);
        } else {
            counter.addOverdue(internalTerm, cards);
        }
    }
}
