package org.poryadok.enactment.adoptownact;

/** Process variables of {@code adopt-own-act}, as its model and its forms name them. */
final class Variables {

    static final String DECLINE_REASON = "declineReason";
    static final String DECLINED_BY = "declinedBy";

    static final String PROVISIONS = "provisions";
    static final String ACT_GAPS = "actGaps";
    /** Ids of the clauses of the superior act that the draft takes into account. */
    static final String PROVISIONS_TAKEN = "provisionsTaken";

    static final String DIFFERENCES = "differences";

    static final String PROVISION_ROWS = "provisionRows";
    static final String SIGNING = "signing";
    static final String ACT_KIND = "actKind";
    static final String OWN_ACT_NUMBER = "ownActNumber";
    static final String ADOPTED_ON = "adoptedOn";
    static final String TEXT_LINK = "textLink";
    static final String OWN_ACT_TEXT = "ownActText";
    static final String SIGNED_BY = "signedBy";

    static final String COVERAGE_ROWS = "coverageRows";
    static final String COVERAGE_TEXT = "coverageText";

    private Variables() {}
}
