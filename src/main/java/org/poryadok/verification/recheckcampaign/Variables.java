package org.poryadok.verification.recheckcampaign;

/** Process variables of {@code recheck-campaign}, as its model and its forms name them. */
final class Variables {

    static final String OCCASION_KIND = "occasionKind";
    static final String OCCASION_NOTE = "occasionNote";
    /** What has changed, Russian. */
    static final String OCCASION = "occasion";
    /** Ids of the clauses that an amendment has changed. */
    static final String AMENDED_CLAUSES = "amendedClauses";

    static final String CLAUSE_OPTIONS = "clauseOptions";
    static final String NETWORK_OPTIONS = "networkOptions";
    static final String OWNER_OPTIONS = "ownerOptions";
    /** Networks in which there are pages. */
    static final String PAGES_IN_REGISTRY = "pagesInRegistry";

    static final String CAMPAIGN_DECISION = "campaignDecision";
    static final String CAMPAIGN_DECLINE_REASON = "campaignDeclineReason";
    static final String CAMPAIGN_CLAUSES = "campaignClauses";
    static final String CAMPAIGN_NETWORKS = "campaignNetworks";
    static final String CAMPAIGN_OWNERS = "campaignOwners";
    static final String QUESTION = "question";
    /** Last day of the campaign, ISO 8601, in the jurisdiction's zone. */
    static final String CAMPAIGN_DATE = "campaignDate";

    static final String CAMPAIGN_DATE_TEXT = "campaignDateText";

    static final String SCOPE_ROWS = "scopeRows";
    static final String SCOPE_COUNT = "scopeCount";
    static final String SCOPE_BODIES = "scopeBodies";
    static final String SCOPE_DECISION = "scopeDecision";
    static final String DECIDED_BY = "decidedBy";

    static final String CAMPAIGN = "campaignId";

    static final String LEFTOVER_ROWS = "leftoverRows";
    static final String LEFTOVER_COUNT = "leftoverCount";
    static final String LEFTOVER_DECISION = "leftoverDecision";
    static final String EXTENDED_TO = "extendedTo";
    static final String EXTENSION_REASON = "extensionReason";
    static final String LEFTOVER_DECIDED_BY = "leftoverDecidedBy";
    /** Ids of the cards of checks that end with the campaign. */
    static final String ENDING_CARDS = "endingCards";

    static final String RESULT_ROWS = "resultRows";
    static final String RESULT_TEXT = "resultText";
    static final String CONCLUSION = "conclusion";
    static final String CONCLUDED_BY = "concludedBy";

    private Variables() {}
}
