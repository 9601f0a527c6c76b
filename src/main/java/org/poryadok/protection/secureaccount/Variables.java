package org.poryadok.protection.secureaccount;

/**
 * Process variables of {@code secure-account}, as its model and its forms name them; those of one page: {@link PageSlot}.
 */
final class Variables {

    static final String OCCASION = "occasion";
    static final String PAGE_URL = "pageUrl";
    /** Ids of the accounts that this check is about. */
    static final String PAGE_COUNT = "pageCount";
    /** Body on which the obligation lies. */
    static final String OBLIGATION_BODY = "obligationBodyId";
    /** Candidate group of whoever accepts the check. */
    static final String SECURITY_GROUP = "securityGroup";
    /** Whose pages are checked, with the body that keeps them where that is another. */
    static final String KEEPER_NAME = "keeperName";

    static final String CHECKED_IDS = "checkedIds";
    static final String SHOWN_IDS = "shownIds";
    /** How long a password stands; empty where it is changed from check to check. */
    static final String PASSWORD_TEXT = "passwordText";

    static final String SHOWN_COUNT = "shownCount";
    static final String MORE_COUNT = "moreCount";
    static final String PEOPLE_CHOICES = "peopleChoices";
    static final String PEOPLE_COUNT = "peopleCount";
    static final String ALL_PAGES_CHECKED = "allPagesChecked";
    static final String CHECKED_BY = "checkedBy";

    static final String CHECKER_NAME = "checkerName";
    static final String PAGE_ROWS = "pageRows";
    static final String DEFECT_COUNT = "defectCount";
    static final String DEFECT_ROWS = "defectRows";
    static final String DEFECT_CHOICES = "defectChoices";
    static final String REVIEW_DECISION = "reviewDecision";
    static final String REVIEW_REMARKS = "reviewRemarks";
    static final String WAIVED = "waived";
    static final String WAIVED_BECAUSE = "waivedBecause";
    static final String MEND_BY = "mendBy";
    /** End of that day, for a task under no card. */
    static final String MEND_DUE = "mendDue";

    static final String REVIEWED_BY = "reviewedBy";

    static final String DEFECT_CARD = "defectCardId";
    static final String OPEN_DEFECT_CHOICES = "openDefectChoices";
    static final String MEND_BY_TEXT = "mendByText";
    static final String MENDED = "mended";
    static final String HOW_MENDED = "howMended";
    static final String MENDED_BY = "mendedBy";
    static final String MENDED_ROWS = "mendedRows";
    static final String CONFIRMED_BY = "confirmedBy";

    private Variables() {}
}
