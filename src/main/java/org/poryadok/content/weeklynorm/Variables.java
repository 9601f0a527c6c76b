package org.poryadok.content.weeklynorm;

/** Process variables of {@code weekly-norm}, as its model and its forms name them. */
final class Variables {

    /** First day of the week, ISO 8601, in the time zone of the jurisdiction. */
    static final String WEEK = "week";

    static final String WEEK_TEXT = "weekText";
    static final String NORM_TEXT = "normText";
    /** How the administration reads the norm. */
    static final String NORM_READING = "normReading";

    /** Whether the act obliges or recommends. */
    static final String MANDATORY = "mandatory";

    /** Ids of the cards of bodies that fell short. */
    static final String SHORT_CARDS = "shortCards";

    static final String SHORT_ROWS = "shortRows";
    /** The moment after the last day on which a shortfall may be explained. */
    static final String EXPLAIN_UNTIL = "explainUntil";

    static final String EXPLAIN_UNTIL_TEXT = "explainUntilText";
    static final String EXPLANATION = "explanation";
    static final String POSTS = "posts";

    static final String SUMMARY_TEXT = "summaryText";
    static final String CONNECTORS_TEXT = "connectorsText";
    static final String WEEK_DECISION = "weekDecision";
    static final String WEEK_DECISION_OPTIONS = "weekDecisionOptions";
    static final String EXCUSED_OPTIONS = "excusedOptions";
    static final String EXCUSED_SHEETS = "excusedSheets";
    static final String DECISION_NOTE = "decisionNote";
    static final String DECIDED_BY = "decidedBy";

    private Variables() {}
}
