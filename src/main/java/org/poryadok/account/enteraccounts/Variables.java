package org.poryadok.account.enteraccounts;

/** Process variables of {@code enter-accounts}, as its model and its forms name them. */
final class Variables {

    static final String ENTRY = "entryId";
    static final String ENTRY_LINK = "entryLink";
    /** Candidate groups of whoever proposes and of whoever confirms. */
    static final String PROPOSERS = "proposerGroup";

    static final String CONFIRMERS = "confirmerGroups";

    static final String PAGE_BODIES = "pageBodies";
    static final String PAGE_BODY = "pageBody";
    static final String OWNER_CLASSES = "ownerClasses";
    /** An {@link org.poryadok.act.OwnerKind}. */
    static final String OWNER_CLASS = "ownerClass";

    static final String NETWORKS = "networks";
    /** An address of each network, by its id. */
    static final String ADDRESS_EXAMPLES = "addressExamples";

    static final String NETWORK = "network";
    static final String ADDRESS = "address";
    static final String PERMANENT_ID = "permanentId";
    static final String CREATED_ON = "createdOn";
    static final String REQUIREMENTS = "requirements";
    static final String HELD = "requirementsHeld";
    static final String PROOF = "pageProof";

    static final String LIST_ROWS = "listRows";

    /** User id of whoever has sent the list, if there is one. */
    static final String LIST_SENT_BY = "listSentBy";

    static final String ENTRY_DECISION = "entryDecision";
    static final String PROPOSER_TEXT = "proposerText";

    static final String PAGE_ROWS = "pageRows";
    static final String PAGE_COUNT = "pageCount";
    static final String PAGES_TEXT = "pagesText";
    static final String CONFIRMATION = "entryConfirmation";
    static final String REMARKS = "entryRemarks";
    static final String CONFIRMED_BY = "confirmedBy";

    static final String ACCOUNT_IDS = "accountIds";
    /** Ids of the accounts of which somebody has to be told, once for each act that demands it. */
    static final String NOTICE_PAGES = "noticePages";
    /** Ids of these acts, at the place of their account in {@link #NOTICE_PAGES}. */
    static final String NOTICE_ACTS = "noticeActs";
    /** Those of the act of the entry: all that a case asks that began before {@link #NOTICE_PAGES} were known. */
    static final String NOTICE_IDS = "noticeIds";

    private Variables() {}
}
