package org.poryadok.oversight.overview;

/**
 * Cards under control of a body, recommendations left out.
 *
 * @param internalOverdue later than the administration wanted, which breaks no act, and is not in time either
 */
public record BodyFigures(String bodyId, String body, long onTime, long dueSoon, long overdue, long internalOverdue) {

    /** All of them. */
    public long underControl() {
        return onTime + dueSoon + overdue + internalOverdue;
    }
}
