package org.poryadok.supervision.interimreport;

/** Process variables of {@code interim-report}, as its model and its form name them. */
final class Variables {

    static final String CARD_TITLE = "cardTitle";
    static final String QUESTION = "reportQuestion";
    /** ISO 8601, in the jurisdiction's zone. */
    static final String REPORT_DAY = "reportDay";
    /** 24:00 of that day. */
    static final String REPORT_DUE = "reportDue";

    /** User id. */
    static final String ASKED_BY = "askedBy";

    static final String ASKED_BY_WORDS = "askedByWords";
    static final String PROGRESS = "progressText";

    private Variables() {}
}
