package org.poryadok.account.exemptfromaccount;

/** Process variables of {@code exempt-from-account}, as its model and its forms name them. */
final class Variables {

    /** Clause of the obligation from which the body asks to be freed. */
    static final String OBLIGATION_CLAUSE_ID = "obligationClauseId";

    static final String OBLIGATION_TEXT = "obligationText";
    /** What else there will be no need of, where no page is left to be created. */
    static final String HANGING_TEXT = "hangingText";
    /** What {@code appoint-officials} notes when it is released for that reason, and by whose decision. */
    static final String NEEDLESS_NOTE = "needlessNote";

    static final String NEEDLESS_BY = "needlessBy";

    static final String OBLIGATION_RESUMED = "obligationResumed";

    static final String NETWORK_CHOICES = "networkChoices";
    static final String EXEMPT_NETWORKS = "exemptNetworks";
    static final String NETWORKS_TEXT = "networksText";
    static final String SPECIFICS = "specifics";

    static final String OPINION = "opinion";
    static final String OPINION_REASON = "opinionReason";
    static final String OPINION_TEXT = "opinionText";

    static final String EXEMPTION_DECISION = "exemptionDecision";
    static final String DECISION_REASON = "decisionReason";
    static final String LETTER_NUMBER = "letterNumber";
    /** Day of the application, ISO 8601, in the jurisdiction's zone. */
    static final String APPLIED_ON = "appliedOn";

    static final String LETTER_DATE = "letterDate";
    static final String EXEMPTION_DECIDED_BY = "exemptionDecidedBy";
    static final String EXEMPTION_ID = "exemptionId";
    static final String GROUND_TEXT = "groundText";

    /** Last day of an exemption for a time; empty when it stands without one. */
    static final String VALID_UNTIL = "validUntil";

    static final String REVIEW_MOMENT = "reviewMoment";
    static final String REVIEW_DAY_TEXT = "reviewDayText";
    static final String LAPSE_MOMENT = "lapseMoment";

    static final String REVIEW_DECISION = "reviewDecision";
    static final String REVIEW_REASON = "reviewReason";
    static final String REVIEWED_BY = "reviewedBy";
    static final String END_REASON = "endReason";

    private Variables() {}
}
