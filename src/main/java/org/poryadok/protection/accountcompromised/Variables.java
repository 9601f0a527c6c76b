package org.poryadok.protection.accountcompromised;

/** Process variables of {@code account-compromised}, as its model and its forms name them. */
final class Variables {

    static final String SIGN = "sign";
    static final String SIGN_TEXT = "signText";
    static final String PAGE_URL = "pageUrl";
    static final String SEEN = "seen";
    static final String INCIDENT = "incidentId";
    static final String PAGE_TEXT = "pageText";
    /** Whom to call: the security service, and of the other side whoever has reported. Russian. */
    static final String CONTACTS_TEXT = "contactsText";

    static final String REPORTER_CONTACT = "reporterContact";
    static final String REPORTED_TEXT = "reportedText";

    /** The moment, as are {@link #CONTAIN_REMIND_AT} and {@link #ADVISE_BY}: the terms run in hours. */
    static final String CONTAIN_BY = "containBy";

    static final String CONTAIN_BY_TEXT = "containByText";
    static final String CONTAIN_REMIND_AT = "containRemindAt";
    static final String CONTAINMENT = "containment";
    static final String MEASURES_TAKEN = "measuresTaken";
    static final String NOT_DONE_BECAUSE = "notDoneBecause";
    static final String FALSE_BECAUSE = "falseBecause";
    static final String CONTAINED_BY = "containedBy";
    static final String CONTAINED_TEXT = "containedText";

    static final String OTHER_PAGES = "otherPages";
    static final String NOTICE_TEXT = "noticeText";
    static final String NOTICE_PLACES = "noticePlaces";
    static final String NOTICE_DAY = "noticeDay";
    static final String NOTICE_TIME = "noticeTime";
    static final String WARNED_TEXT = "warnedText";

    static final String ADVICE_CARD = "adviceCardId";
    static final String ADVISE_BY = "adviseBy";
    static final String RESTORE_BY = "restoreBy";
    static final String ADVISE_BY_TEXT = "adviseByText";
    static final String ADVICE = "advice";
    static final String COMPUTER_INCIDENT = "computerIncident";
    static final String SENT_NUMBER = "sentNumber";
    static final String SENT_DAY = "sentDay";
    static final String SENT_TIME = "sentTime";
    static final String NOT_NEEDED_BECAUSE = "notNeededBecause";

    static final String RESTORING = "restoring";
    static final String RESTORING_CHECKS = "restoringChecks";
    static final String RESTORED_DAY = "restoredDay";
    static final String RESTORED_TIME = "restoredTime";
    static final String RESTORED_AT = "restoredAt";
    static final String RESTORING_NOTE = "restoringNote";
    static final String RESTORED_BY = "restoredBy";
    static final String RESTORED_TEXT = "restoredText";

    static final String CAUSE = "cause";
    static final String LESSONS = "lessons";
    static final String ACCEPTED_BY = "acceptedBy";

    private Variables() {}
}
