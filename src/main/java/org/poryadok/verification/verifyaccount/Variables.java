package org.poryadok.verification.verifyaccount;

/**
 * Process variables of {@code verify-account}, as its model and its forms name them; those of an item are in
 * {@link ItemSlot}.
 */
final class Variables {

    /** Day on which a designation was last made while the procedure waited for one, ISO 8601. */
    static final String PERSONS_SEEN_ON = "personsSeenOn";

    /** Which accounts are verified: «all» of a body, «one», «none», or «waiting» for a verification under way. */
    static final String TO_VERIFY = "toVerify";

    static final String ACCOUNT_TEXT = "accountText";
    static final String ACCOUNT_URL = "accountUrl";
    static final String ACCOUNT_CLOSED = "accountClosed";
    /** Id of the account while it is being verified. */
    static final String VERIFYING = "verifying";
    /** Ids of the cards of every clause; {@code cardId} is the most urgent of them. */
    static final String CARD_IDS = "cardIds";

    static final String ADDRESS = "address";
    static final String LOST_NOTE = "lostNote";
    /** Last day that a campaign has set, ISO 8601, in the jurisdiction's zone. */
    static final String CAMPAIGN_DATE = "campaignDate";

    static final String CAMPAIGN_OCCASION = "campaignOccasion";

    /** Whether the verification of another page, which begins at the same time, asks for access. */
    static final String EPGU_ACCESS_ASKED = "epguAccessAsked";

    static final String EPGU_ACCESS_NEEDED = "epguAccessNeeded";
    /** Id of the body whose head is being asked for access. */
    static final String EPGU_ACCESS_FOR = "epguAccessFor";

    static final String EPGU_PERSONS = "epguPersons";
    static final String EPGU_PERSON = "epguPerson";
    static final String EPGU_ADDED_ON = "epguAddedOn";

    /** Ids of the items that the form shows, and the place of the first among all that are asked. */
    static final String SHOWN_ITEMS = "shownItems";

    static final String ITEMS_FROM = "itemsFrom";
    static final String ITEM_COUNT = "itemCount";
    static final String MORE_COUNT = "moreCount";
    static final String READINESS_TEXT = "readinessText";
    static final String ALL_SETTLED = "allSettled";
    static final String REPORTED_BY = "reportedBy";

    static final String ITEM_ROWS = "itemRows";
    static final String CONFIRMATION = "confirmation";
    static final String CONFIRMED_BY = "confirmedBy";
    static final String ITEM_REMARKS = "itemRemarks";

    /** What {@code create-account} knows when it begins a verification. */
    static final String REQUIREMENTS_DONE = "requirementsDone";

    static final String ACCEPTED_BY = "acceptedBy";

    private Variables() {}
}
