package org.poryadok.supervision.redoobligation;

/** Process variables of {@code redo-obligation}, as its model and its forms name them. */
final class Variables {

    static final String CARD_TITLE = "cardTitle";
    static final String REOPEN_REASON = "reopenReason";
    static final String REOPENED_BY_WORDS = "reopenedByWords";

    /** ISO 8601, in the jurisdiction's zone. */
    static final String REDONE_ON = "redoneOn";
    /** The same day in words. */
    static final String REDONE_ON_TEXT = "redoneOnText";

    private Variables() {}
}
