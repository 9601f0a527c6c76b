package org.poryadok.publication.publishregistry;

/** Process variables of {@code publish-registry}, as its model and its forms name them. */
final class Variables {

    /** What is laid before the coordinator; empty once it is approved. */
    static final String DRAFT_ID = "draftId";

    static final String VERSION_NUMBER = "versionNumber";
    static final String VERSION_HASH = "versionHash";
    /** The version as a table. */
    static final String REGISTRY_FILE = "registryFile";

    static final String DRAWN_AT_TEXT = "drawnAtText";
    static final String ENTRY_COUNT = "entryCount";
    static final String CHANGE_COUNT = "changeCount";
    static final String CHANGE_ROWS = "changeRows";
    static final String WAITING_TEXT = "waitingText";
    /** Pages that have come and that the version does not say; empty where it says all. */
    static final String MISSED_TEXT = "missedText";

    /** The draft and the day of receipt of which its readers were told by letter last. */
    static final String TOLD_OF = "toldOf";

    static final String PREVIOUS_TEXT = "previousText";

    static final String VERSION_DECISION = "versionDecision";
    static final String VERSION_NOTE = "versionNote";
    static final String APPROVED_BY = "approvedBy";

    /**
     * Card whose timers the placing follows; the same as that of the version where one obligation covers both, that of the
     * bodies where they place it themselves. The task of each site has under this name that of the clause that asks for it.
     */
    static final String PLACEMENT_CARD_ID = "placementCardId";
    /** Ids of the bodies on whose sites the registry is placed. */
    static final String RESOURCE_BODY_IDS = "resourceBodyIds";

    /** Ids of the clauses on publishers that count from the receipt and under which the version says something. */
    static final String RECEIPT_CLAUSES = "receiptClauses";
    /** Those of them under which everything has come that the version says anew. */
    static final String ONLY_RECEIPT_CLAUSES = "onlyReceiptClauses";

    static final String PLACED_BY_BODIES = "placedByBodies";
    static final String PLACEMENT_SCOPE = "placementScope";
    static final String PLACEMENT_ROWS = "placementRows";

    /** The body on whose site it is placed; this and what follows each site has for itself. */
    static final String RESOURCE_BODY_ID = "resourceBodyId";

    static final String RESOURCE_NAME = "resourceName";
    static final String SITE_URL = "siteUrl";
    static final String PLACED_ON = "placedOn";
    static final String DIFFERENCE_REASON = "differenceReason";
    static final String SITE_FINDING = "siteFinding";
    static final String SITE_DIFFERS = "siteDiffers";

    /** Whether no act in force asks for the sites that are left, and a newer version is needed. */
    static final String REST_NEEDLESS = "restNeedless";

    static final String LEFT_REASON = "leftReason";
    static final String PLACEMENT_ENDED_BY = "placementEndedBy";
    static final String DAYS_UNTIL_PLACED = "daysUntilPlaced";
    /** Whether the registry has changed since the version was drawn up. */
    static final String REGISTRY_CHANGED = "registryChanged";

    private Variables() {}
}
