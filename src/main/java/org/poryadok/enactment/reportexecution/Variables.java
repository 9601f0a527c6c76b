package org.poryadok.enactment.reportexecution;

/** Process variables of {@code report-execution}, as its model and its forms name them. */
final class Variables {

    static final String ACCOUNT_ROWS = "accountRows";
    static final String PERSON_ROWS = "personRows";
    static final String REPORT_FILE = "reportFile";
    static final String REPORT_NUMBER = "reportNumber";
    static final String REPORT_SENT_ON = "reportSentOn";
    static final String REPORT_NOTE = "reportNote";
    static final String REPORTED_BY = "reportedBy";
    static final String CONTROLLER_SUMMARY = "controllerSummary";

    static final String OVERDUE_DECISION = "overdueDecision";
    static final String EXTENDED_TO = "extendedTo";
    static final String DECISION_REASON = "decisionReason";
    static final String OVERDUE_DECIDED_BY = "overdueDecidedBy";

    static final String LATENESS = "lateness";
    static final String CONTROL_DECISION = "controlDecision";
    static final String CONTROL_NOTE = "controlNote";

    private Variables() {}
}
