package org.poryadok.publication.auditregistry;

/**
 * Process variables of {@code audit-registry} and {@code confirm-registry-entries}, as their models and forms name them.
 */
final class Variables {

    static final String AUDIT_ID = "auditId";
    static final String AUDIT_OCCASION = "auditOccasion";
    /** The year whose regular audit it is. */
    static final String AUDIT_YEAR = "auditYear";

    static final String ANSWER_BY = "answerBy";
    static final String ANSWER_BY_TEXT = "answerByText";
    /** The moment by which the bodies have to answer. */
    static final String ANSWERS_DUE_AT = "answersDueAt";

    static final String AUDIT_REASON = "auditReason";
    static final String BEGUN_BY = "begunBy";
    /** Ids of the bodies that are asked. */
    static final String AUDIT_BODIES = "auditBodies";
    /** One of them, for whom an answer is awaited. */
    static final String AUDIT_BODY = "auditBody";

    static final String SUMMARY_BEGUN = "summaryBegun";

    static final String AUDIT_TEXT = "auditText";
    static final String AUDIT_ROWS = "auditRows";
    static final String AUDIT_FILE = "auditFile";
    static final String AUDIT_CONCLUSION = "auditConclusion";
    static final String CONCLUDED_BY = "concludedBy";

    static final String ENTRY_ROWS = "entryRows";
    static final String ACCOUNT_OPTIONS = "accountOptions";
    static final String ACCOUNT_COUNT = "accountCount";
    static final String EXEMPTION_OPTIONS = "exemptionOptions";
    static final String EXEMPTION_COUNT = "exemptionCount";

    static final String ITEMS_CHECKED = "itemsChecked";
    /** When the oldest of the body's pages was created; empty where that is not known of one of them. */
    static final String OLDEST_PAGE_ON = "oldestPageOn";

    static final String OLDEST_POST_ON = "oldestPostOn";
    static final String AUDIT_ANSWER = "auditAnswer";
    static final String GONE_PAGES = "gonePages";
    static final String CHANGED_PAGES = "changedPages";
    static final String CHANGED_TEXT = "changedText";
    static final String UNMARKED_PAGES = "unmarkedPages";
    static final String FOREIGN_ADMINISTRATORS = "foreignAdministrators";
    static final String NEEDLESS_EXEMPTIONS = "needlessExemptions";
    static final String PERSON_GONE = "personGone";
    static final String MISSING_PAGE = "missingPage";
    static final String ANSWERED_BY = "answeredBy";

    /** Of the procedures that mend what was found. */
    static final String ACCOUNT_EVENT = "accountEvent";

    static final String CHANGE_TEXT = "changeText";
    static final String EXEMPTION_ID = "exemptionId";

    private Variables() {}
}
