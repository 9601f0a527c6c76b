package org.poryadok.reporting.reportexecution;

/** Process variables of {@code report-execution} and {@code request-reports}, as their models and forms name them. */
final class Variables {

    /** First and last day of the period of which is reported, ISO 8601. */
    static final String PERIOD_FROM = "periodFrom";

    static final String PERIOD_TO = "periodTo";
    static final String PERIOD_TEXT = "periodText";

    /** Whether the body reports of its own accord; no longer once the controller has asked for it again. */
    static final String OWN_REPORT = "ownReport";

    /** Id of the {@link org.poryadok.act.Role} that checks the report. */
    static final String REPORT_CHECKER = "reportChecker";

    static final String RECEIVER_NAME = "receiverName";

    /** {@link ReportFacts.Facts} as they were gathered last; once the report is signed, those of the report. */
    static final String REPORT_FACTS = "reportFacts";

    static final String POINT_ROWS = "pointRows";
    static final String ACCOUNT_ROWS = "accountRows";
    static final String PERSON_ROWS = "personRows";
    /** Who answers for the pages without an order, and whom they lack. */
    static final String ANSWERING_TEXT = "answeringText";

    static final String PAGE_COUNT = "pageCount";
    static final String PERSON_COUNT = "personCount";

    /** Ids of the clauses whose reasons the slots of the form ask for. */
    static final String SLOT_CLAUSES = "slotClauses";

    static final String STANDING_TEXT = "standingText";
    static final String STANDING_NOTE = "standingNote";
    /** Whether somebody has asked a question that the points do not answer. */
    static final String NOTE_WANTED = "noteWanted";

    static final String REPORT_FILE = "reportFile";
    /** Day on which the head was asked for the report, for one that was returned: of the return; ISO 8601. */
    static final String REPORT_AROSE_ON = "reportAroseOn";

    static final String REPORT_NUMBER = "reportNumber";
    /** Whether the head gives back what was gathered instead of signing it. */
    static final String FACTS_WRONG = "factsWrong";

    static final String REPORT_SENT_ON = "reportSentOn";
    /** Days of sending, as the head has entered it, and of signing, as the product knows it: «01.07.2020». */
    static final String SENT_ON_TEXT = "sentOnText";

    static final String SIGNED_ON_TEXT = "signedOnText";
    static final String REPORT_NOTE = "reportNote";
    static final String REPORTED_BY = "reportedBy";
    /** What the report says in a sentence or two. */
    static final String REPORT_SUMMARY = "reportSummary";

    static final String REPORT_DECISION = "reportDecision";
    static final String REPORT_REMARKS = "reportRemarks";
    static final String CONTROLLER_SUMMARY = "controllerSummary";

    /** What has become otherwise since the head has signed. */
    static final String CHANGED_SINCE = "changedSince";
    /** Points that are not fulfilled now. */
    static final String OPEN_TEXT = "openText";

    static final String OVERDUE_OPTIONS = "overdueOptions";
    static final String OVERDUE_DECISION = "overdueDecision";
    static final String OVERDUE_DECIDED_BY = "overdueDecidedBy";
    static final String CONTROL_DECISION = "controlDecision";
    static final String CONTROLLED_BY = "controlledBy";
    static final String LATENESS = "lateness";

    static final String EXTENDED_TO = "extendedTo";
    static final String DECISION_REASON = "decisionReason";
    /** Day on which the controller wants the matter before him again, ISO 8601. */
    static final String COMES_BACK_ON = "comesBackOn";

    /** Whether the controller adds a remark or an instruction. */
    static final String MARK = "mark";

    static final String MARK_TEXT = "markText";
    /** What he has said so far, for the head who reports. */
    static final String MARKS = "marks";

    static final String REQUEST_DECISION = "requestDecision";
    static final String REQUESTED_BY = "requestedBy";
    static final String ACT_OPTIONS = "actOptions";
    static final String ACT_COUNT = "actCount";
    static final String REQUESTED_ACT = "requestedAct";
    static final String OPEN_ROWS = "openRows";
    static final String REQUEST_WHOM = "requestWhom";
    static final String BODY_OPTIONS = "bodyOptions";
    static final String BODIES = "addresseeBodies";
    static final String REPORT_BY = "reportBy";
    /** Bodies that «everybody» does not ask, since their reports are requested and not accepted yet. */
    static final String NOT_ASKED_TEXT = "notAskedText";

    /** What the controller asks besides the points, and what the body answers. */
    static final String QUESTION = "question";

    static final String QUESTION_ANSWER = "questionAnswer";

    /** Whether the term is the act's own, which no word of a controller moves. */
    static final String ACT_TERM = "actTerm";

    private Variables() {}
}
