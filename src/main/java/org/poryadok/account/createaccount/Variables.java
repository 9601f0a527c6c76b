package org.poryadok.account.createaccount;

/** Process variables of {@code create-account}, as its model and its forms name them. */
final class Variables {

    static final String NETWORKS = "networks";
    static final String NETWORK_ROWS = "networkRows";
    static final String NETWORK = "network";
    static final String NETWORK_NAME = "networkName";
    static final String OWNER_CLASSES = "ownerClasses";
    /** An {@link org.poryadok.act.OwnerKind}. */
    static final String OWNER_CLASS = "ownerClass";

    static final String ADDRESS = "address";
    /** The address as the registry writes it. */
    static final String ADDRESS_NORMAL = "addressNormal";

    static final String PERMANENT_ID = "permanentId";
    static final String CREATED_ON = "createdOn";
    static final String CREATED_ON_TEXT = "createdOnText";
    static final String CREATED_BY = "createdBy";

    static final String REQUIREMENTS = "requirements";
    static final String REQUIREMENT_COUNT = "requirementCount";
    static final String REQUIREMENTS_DONE = "requirementsDone";
    static final String REQUIREMENT_ROWS = "requirementRows";

    static final String DECISION = "decision";
    static final String ACCEPTED_BY = "acceptedBy";
    static final String NOTICE_DUE = "noticeDue";

    private Variables() {}
}
