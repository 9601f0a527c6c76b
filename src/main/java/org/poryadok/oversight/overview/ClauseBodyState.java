package org.poryadok.oversight.overview;

/**
 * How a body stands under a clause of an act, as its cards say it.
 *
 * @param lateBefore whether something waits for the body again, and what it did before was later than the act wanted
 */
public record ClauseBodyState(String actId, String clauseId, String bodyId, ClauseState state, boolean lateBefore) {

    /** What is under control now beside what was closed before. */
    ClauseBodyState after(ClauseBodyState closed) {
        return new ClauseBodyState(actId, clauseId, bodyId, state, closed.state == ClauseState.FULFILLED_LATE);
    }
}
