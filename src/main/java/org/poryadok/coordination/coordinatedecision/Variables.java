package org.poryadok.coordination.coordinatedecision;

/** Process variables of {@code coordinate-decision}, as its model and its forms name them. */
final class Variables {

    static final String DECISION_TOPIC = "decisionTopic";
    static final String AUTHOR_ROLE = "authorRole";
    static final String ENTERING_GROUP = "enteringGroup";
    static final String AGREEING_GROUP = "agreeingGroup";

    static final String CLAUSE_OPTIONS = "clauseOptions";
    static final String KIND_OPTIONS = "kindOptions";
    static final String BODY_OPTIONS = "bodyOptions";
    static final String ENTRY_DECISION = "entryDecision";
    static final String DECISION_CLAUSE = "decisionClause";
    static final String DECISION_NUMBER = "decisionNumber";
    static final String DECIDED_ON = "decidedOn";
    static final String DECISION_TEXT = "decisionText";
    static final String ADDRESSEE_MODE = "addresseeMode";
    static final String ADDRESSEE_KINDS = "addresseeKinds";
    static final String ADDRESSEE_BODIES = "addresseeBodies";
    static final String WANTED = "wanted";
    static final String TERM_KIND = "termKind";
    static final String TERM_DATE = "termDate";
    static final String TERM_DAYS = "termDays";
    static final String ENTERED_BY = "enteredBy";

    static final String DECISION_TITLE = "decisionTitle";
    static final String REPORT_WANTED = "reportWanted";
    static final String TERM_TEXT = "termText";
    static final String JOINTLY = "jointly";
    static final String ADDRESSEE_IDS = "addresseeIds";
    static final String ADDRESSEE_TEXT = "addresseeText";
    static final String ADDRESSEE_COUNT = "addresseeCount";

    static final String DECISION_ID = "decisionId";
    static final String EDITION_NUMBER = "editionNumber";
    static final String LEAD_GROUPS = "leadGroups";

    static final String ANSWER_ROWS = "answerRows";
    static final String ANSWER_TEXT = "answerText";
    static final String WAITING_OPTIONS = "waitingOptions";
    static final String WAITING_COUNT = "waitingCount";
    static final String OPEN_COUNT = "openCount";
    static final String LEAD_ACTION = "leadAction";
    static final String RULED_BODIES = "ruledBodies";
    static final String DECIDED_BODIES = "decidedBodies";
    static final String RULING = "ruling";
    static final String RULING_REASON = "rulingReason";
    static final String AMENDED_TEXT = "amendedText";
    static final String AMENDED_DATE = "amendedDate";
    static final String AMEND_REASON = "amendReason";
    static final String AMENDMENT_TEXT = "amendmentText";
    static final String WITHDRAW_REASON = "withdrawReason";
    static final String SUMMARY = "summary";
    static final String LEFT_REASON = "leftReason";
    static final String LEAD_BY = "leadBy";

    /** Body of the addressee, one for each in which the sub-process runs. */
    static final String ADDRESSEE_ID = "addresseeId";

    static final String EDITION_READ = "editionRead";
    static final String ACKNOWLEDGEMENT = "acknowledgement";
    static final String OBJECTION = "objection";
    static final String EXECUTION = "execution";
    static final String EXECUTED_ON = "executedOn";
    static final String REPORT_TEXT = "reportText";
    static final String REPORT_URL = "reportUrl";
    /** A moment, ISO 8601. */
    static final String ANSWERED_BY = "answeredBy";

    static final String ANSWER_RULING = "answerRuling";
    static final String RULING_TEXT = "rulingText";

    private Variables() {}
}
