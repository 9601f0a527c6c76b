package org.poryadok.content.plancontent;

/** Process variables of {@code plan-content}, as its model and its forms name them. */
final class Variables {

    /** The version that is drawn up, or the one that is followed. */
    static final String PLAN_ID = "planId";
    /** The version that was approved last. */
    static final String APPROVED_PLAN_ID = "approvedPlanId";

    static final String PLAN_APPROVED = "planApproved";
    /** Whether an act demands the plan. */
    static final String PLAN_DEMANDED = "planDemanded";
    /** What the act says of publications, markdown. */
    static final String DEMANDS_TEXT = "demandsText";

    static final String PERIOD_TEXT = "periodText";
    static final String PERIOD_FROM = "periodFrom";
    static final String PERIOD_TO = "periodTo";
    static final String PLAN_TEXT = "planText";
    static final String PLAN_COUNT = "planCount";
    static final String PLAN_ROWS = "planRows";
    static final String PLAN_OPTIONS = "planOptions";
    static final String PAGE_ROWS = "pageRows";
    static final String FORMAT_NAMES = "formatNames";
    static final String RETURN_REMARKS = "returnRemarks";

    static final String PLAN_DECISION = "planDecision";
    static final String PLAN_LINES = "planLines";
    static final String REMOVED_ITEMS = "removedItems";
    static final String GIVE_UP_REASON = "giveUpReason";
    static final String DECIDED_BY = "decidedBy";

    static final String APPROVAL = "approval";
    static final String REMARKS = "remarks";
    static final String APPROVED_BY = "approvedBy";

    static final String STANDING_TEXT = "standingText";
    static final String MISSED_COUNT = "missedCount";
    static final String MISSED_ROWS = "missedRows";
    static final String UNPLANNED_COUNT = "unplannedCount";
    static final String UNPLANNED_ROWS = "unplannedRows";
    static final String ITEM_OPTIONS = "itemOptions";
    static final String PAGE_OPTIONS = "pageOptions";
    static final String FORMAT_OPTIONS = "formatOptions";
    static final String RESULT_TEXT = "resultText";

    static final String LOG_DECISION = "logDecision";
    static final String PLAN_ITEM = "planItem";
    static final String POST_PAGE = "postPage";
    static final String TOPIC = "topic";
    static final String POST_ADDRESS = "postAddress";
    static final String PUBLISHED_ON = "publishedOn";
    static final String PUBLISHED_TIME = "publishedTime";
    static final String REPOST = "repost";
    static final String LOG_LINES = "logLines";
    static final String TEXT_PAGE = "textPage";
    static final String TEXT_FORMAT = "textFormat";
    static final String DRAFT_TEXT = "draftText";
    static final String LOGGED_BY = "loggedBy";

    static final String SUM_UP_DECISION = "sumUpDecision";
    static final String MISSED_REASON = "missedReason";

    private Variables() {}
}
