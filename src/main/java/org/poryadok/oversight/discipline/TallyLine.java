package org.poryadok.oversight.discipline;

/**
 * Mandatory duties with a term that were fulfilled, as the tally counts them.
 *
 * @param workingDaysLate 0 for what was on time
 */
record TallyLine(
        String jurisdiction,
        String actId,
        String bodyId,
        Quarter quarter,
        boolean late,
        int workingDaysLate,
        boolean attributable,
        boolean internalTerm,
        long cards) {

    /** Late by the body's own fault, and for a term of the act. */
    boolean isOffence() {
        return late && !attributable && !internalTerm;
    }

    void addTo(TermCounter counter) {
        if (!late) {
            counter.addOnTime(cards);
        } else if (attributable) {
            counter.addAttributable(cards);
        } else {
            counter.addLate(workingDaysLate, internalTerm, cards);
        }
    }
}
