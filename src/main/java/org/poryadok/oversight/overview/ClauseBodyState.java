package org.poryadok.oversight.overview;

/** How a body stands under a clause of an act, as its cards say it. */
public record ClauseBodyState(String actId, String clauseId, String bodyId, ClauseState state) {}
