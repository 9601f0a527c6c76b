package org.poryadok.account.notifycoordinator;

/** Process variables of {@code notify-coordinator}, as its model and its forms name them. */
final class Variables {

    /** A {@link PageEvent}. */
    static final String ACCOUNT_EVENT = "accountEvent";

    static final String ACCOUNT_TEXT = "accountText";
    static final String ACCOUNT_URL = "accountUrl";
    static final String CHANGE_TEXT = "changeText";

    /** What the act calls the document, nominative. */
    static final String NOTICE_NAME = "noticeName";
    /** The same in the accusative. */
    static final String NOTICE_WHAT = "noticeWhat";
    /** Ending of the participles that say what has come of it. */
    static final String NOTICE_ENDING = "noticeEnding";
    /** What is to be sent, accusative: «уведомление о странице». */
    static final String NOTICE_ASKED = "noticeAsked";

    static final String NOTICE_DECISION = "noticeDecision";
    static final String FIRST_TIER = "firstTier";
    static final String FIRST_TIER_CARD = "firstTierCardId";
    static final String NOTICE_FILE = "noticeFile";
    static final String OUTGOING_NUMBER = "outgoingNumber";
    static final String SENT_ON = "sentOn";
    static final String SENT_ON_TEXT = "sentOnText";
    static final String SENT_BY = "sentBy";

    static final String SECOND_TIER = "secondTier";
    static final String SECOND_TIER_CARD = "secondTierCardId";
    static final String CENTER_NOTICE_FILE = "centerNoticeFile";
    static final String CENTER_OUTGOING_NUMBER = "centerOutgoingNumber";
    static final String CENTER_SENT_ON = "centerSentOn";
    static final String CENTER_SENT_BY = "centerSentBy";

    private Variables() {}
}
