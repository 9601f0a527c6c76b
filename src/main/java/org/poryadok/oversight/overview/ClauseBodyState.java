package org.poryadok.oversight.overview;

/**
 * How a body stands under a clause of an act, as its cards say it.
 *
 * @param closedBefore whether something waits for the body again that it did too late, or was released from, before
 */
public record ClauseBodyState(String actId, String clauseId, String bodyId, ClauseState state, boolean closedBefore) {

    /** What is under control now beside what was closed before. */
    ClauseBodyState after(ClauseBodyState closed) {
        return new ClauseBodyState(
                actId,
                clauseId,
                bodyId,
                state,
                closed.state == ClauseState.FULFILLED_LATE || closed.state == ClauseState.RELEASED);
    }
}
