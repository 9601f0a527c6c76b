package org.poryadok.control.discipline;

/**
 * Duties that are overdue now.
 *
 * @param quarter quarter in which their terms ended
 */
record OverdueCount(
        String jurisdiction, String actId, String bodyId, Quarter quarter, boolean attributable, long cards) {

    void addTo(TermCounter counter) {
        if (attributable) {
            counter.addAttributable(cards);
        } else {
            counter.addOverdue(cards);
        }
    }
}
