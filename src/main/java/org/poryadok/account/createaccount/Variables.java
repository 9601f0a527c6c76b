package org.poryadok.account.createaccount;

/** Process variables of {@code create-account}, as its model and its forms name them. */
final class Variables {

    /** What is still to be created, a {@link WantedPage} each. */
    static final String PAGES = "pages";
    /** The one of a page. */
    static final String PAGE = "page";

    /** How far the obligation is, and what counts as fulfilment. */
    static final String PROGRESS_TEXT = "progressText";

    static final String READING_TEXT = "readingText";
    /** Whether the obligation is begun anew, for a page that was closed or an exemption that has ended. */
    static final String OBLIGATION_REVIVED = "obligationRevived";

    /** Whose page it is to be, by name. */
    static final String PAGE_OWNER = "pageOwner";

    static final String NETWORKS = "networks";
    static final String NETWORK_ROWS = "networkRows";
    static final String NETWORK = "network";
    static final String NETWORK_NAME = "networkName";
    static final String OWNER_CLASSES = "ownerClasses";
    /** An {@link org.poryadok.act.OwnerKind}. */
    static final String OWNER_CLASS = "ownerClass";

    /** Whether the network is to be chosen once more. */
    static final String NETWORK_UNFIT = "networkUnfit";

    /** An address of the network, as the form shows it. */
    static final String ADDRESS_EXAMPLE = "addressExample";

    static final String ADDRESS = "address";
    /** The address as the registry writes it. */
    static final String ADDRESS_NORMAL = "addressNormal";

    static final String PERMANENT_ID = "permanentId";
    static final String CREATED_ON = "createdOn";
    static final String CREATED_ON_TEXT = "createdOnText";
    static final String CREATED_BY = "createdBy";

    /** A {@link FirstEntry}. */
    static final String FIRST_ENTRY = "firstEntry";

    static final String REQUIREMENTS = "requirements";
    static final String REQUIREMENT_COUNT = "requirementCount";
    static final String REQUIREMENTS_DONE = "requirementsDone";
    static final String REQUIREMENT_ROWS = "requirementRows";

    /** Whom the page lacks, where nobody may act for it yet; and who is to. */
    static final String MISSING_PERSON_TEXT = "missingPersonText";

    static final String ANSWERING_OPTIONS = "answeringOptions";
    /** User id. */
    static final String ANSWERING_PERSON = "answeringPersonId";

    /** What has become of each page that is missing again, a sentence in a line. */
    static final String CLOSED_PAGES = "closedPages";

    static final String DECISION = "decision";
    static final String ACCEPTED_BY = "acceptedBy";
    /** Whether any act demands to tell of the creation. */
    static final String NOTICE_DUE = "noticeDue";
    /** A {@code PageEvent} of {@code notify-coordinator}. */
    static final String ACCOUNT_EVENT = "accountEvent";

    private Variables() {}
}
