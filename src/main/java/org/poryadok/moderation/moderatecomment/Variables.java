package org.poryadok.moderation.moderatecomment;

/** Process variables of {@code moderate-comment}, as its model and its forms name them. */
final class Variables {

    static final String ENTRY_KIND = "entryKind";
    static final String ENTRY_KIND_TEXT = "entryKindText";
    static final String ENTRY_TEXT = "entryText";
    static final String ENTRY_ADDRESS = "entryAddress";
    static final String AUTHOR_NAME = "authorName";
    static final String AUTHOR_ADDRESS = "authorAddress";
    static final String FOUND_ON = "foundOn";

    /** Of the moderation log: the entry's record, or the one a complaint is about. */
    static final String CASE = "caseId";

    static final String CASE_TEXT = "caseText";

    static final String ACCOUNT_CHOICES = "accountChoices";
    static final String ENTRY_DECISION = "entryDecision";
    static final String GROUNDS_CLOSED = "groundsClosed";
    static final String GROUNDS_TEXT = "groundsText";
    static final String GROUND_CHOICES = "groundChoices";
    static final String REMOVAL_GROUND = "removalGround";
    static final String GROUND_NOTE = "groundNote";
    static final String GROUND_TEXT = "groundText";
    static final String SNAPSHOT_PLACE = "snapshotPlace";
    static final String CLASSIFIED_BY = "classifiedBy";

    static final String USER_ANSWER = "userAnswer";
    static final String USER_ANSWER_ADDRESS = "userAnswerAddress";
    static final String HANDED_TO = "handedTo";
    static final String APPEAL_NUMBER = "appealNumber";
    static final String APPEAL_DATE = "appealDate";
    static final String REMOVAL_RESULT = "removalResult";
    static final String REMOVED_ON = "removedOn";
    static final String HANDLED_BY = "handledBy";

    static final String BLACKLIST_PERMITTED = "blacklistPermitted";
    static final String BLACKLIST_WISH = "blacklistWish";
    static final String BLACKLIST_PROPOSED = "blacklistProposed";
    static final String BLACKLIST_UNTIL = "blacklistUntil";
    static final String BLACKLIST_UNTIL_TEXT = "blacklistUntilText";
    static final String BLACKLIST_REASON = "blacklistReason";
    static final String BLACKLIST_DECISION = "blacklistDecision";
    static final String BLACKLIST_CONFIRMED_BY = "blacklistConfirmedBy";
    static final String BLOCKED_ON = "blockedOn";
    static final String BLACKLISTING = "blacklistingId";
    /** The moment, for the timer. */
    static final String BLACKLIST_ENDS = "blacklistEnds";

    static final String UNBLOCKED_ON = "unblockedOn";

    static final String CASE_NUMBER = "caseNumber";
    static final String DISPUTED_TEXT = "disputedText";
    static final String DISPUTED_GROUND = "disputedGround";
    static final String DISPUTED_SNAPSHOT = "disputedSnapshot";
    /** User ids of all who had a hand in the disputed decision, separated by commas. */
    static final String DISPUTED_DECIDERS = "disputedDeciders";

    static final String DISPUTED_OUTCOME = "disputedOutcome";
    static final String BLACKLIST_TEXT = "blacklistText";
    static final String REMEDY_CHOICES = "remedyChoices";
    static final String REVIEW_DECISION = "reviewDecision";
    static final String REMEDIES = "remedies";
    static final String REVIEW_REASON = "reviewReason";
    static final String REVIEW_TEXT = "reviewText";
    static final String REVIEWED_BY = "reviewedBy";
    static final String RESTORE_WANTED = "restoreWanted";
    static final String RESTORE_RESULT = "restoreResult";
    static final String RESTORED = "restored";
    static final String NOT_RESTORED_BECAUSE = "notRestoredBecause";
    static final String LIFT_WANTED = "liftWanted";
    static final String REMEDIED_BY = "remediedBy";
    static final String TOLD_TEXT = "toldText";

    private Variables() {}
}
