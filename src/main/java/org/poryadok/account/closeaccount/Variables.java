package org.poryadok.account.closeaccount;

/** Process variables of {@code close-account}, as its model and its forms name them. */
final class Variables {

    static final String ACCOUNT_CHOICES = "accountChoices";
    static final String DESIGNATED_NOTE = "designatedNote";
    /** Whether a clause in force obliges the body to have pages. */
    static final String PAGES_DEMANDED = "pagesDemanded";

    static final String CLOSING_DECISION = "closingDecision";
    /** A {@link org.poryadok.registry.ClosingGround}. */
    static final String CLOSING_GROUND = "closingGround";

    static final String CLOSING_GROUND_OPTIONS = "closingGroundOptions";

    static final String GROUND_NOTE = "groundNote";
    static final String GROUND_TEXT = "groundText";
    static final String REPLACEMENT_ADDRESS = "replacementAddress";
    static final String REPLACEMENT_ID = "replacementId";
    static final String REPLACEMENT_TEXT = "replacementText";
    static final String ORDER_NUMBER = "orderNumber";
    static final String ORDER_DATE = "orderDate";
    static final String PAGE_TEXT = "pageText";

    static final String ARCHIVE_PLACE = "archivePlace";
    static final String SUBSCRIBER_COUNT = "subscriberCount";
    /** Day on which the page was created, ISO 8601. */
    static final String PAGE_CREATED_ON = "pageCreatedOn";

    static final String TOLD_ON = "toldOn";
    static final String NOT_TOLD_BECAUSE = "notToldBecause";

    static final String CLOSED_ON = "closedOn";
    static final String DELETED_BY = "deletedBy";
    /** Whether the act of the case demands one: all that a case asks that began before {@link #NOTICE_ACTS} were known. */
    static final String NOTICE_DUE = "noticeDue";
    /** Ids of the acts that demand a notice of the deletion, each its own. */
    static final String NOTICE_ACTS = "noticeActs";
    /** The one of them by which a notice goes on. */
    static final String NOTICE_ACT_ID = "noticeActId";

    private Variables() {}
}
