package org.poryadok.oversight.overview;

/**
 * How a body stands under a clause of an act, as its cards say it.
 *
 * @param missedBefore whether something waits for the body of which it has missed a term before: it did it too late, was released
 *                     from it, or has been given a later day since
 */
public record ClauseBodyState(String actId, String clauseId, String bodyId, ClauseState state, boolean missedBefore) {

    /** What is under control now beside what was closed before. */
    ClauseBodyState after(ClauseBodyState closed) {
        return new ClauseBodyState(
                actId,
                clauseId,
                bodyId,
                state,
                missedBefore || closed.state == ClauseState.FULFILLED_LATE || closed.state == ClauseState.RELEASED);
    }
}
