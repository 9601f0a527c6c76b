package org.poryadok.enactment.enactact;

/** Process variables of {@code enact-act}, as its model and its forms name them. */
final class Variables {

    /** Id of a version of the act; given at the start of an amendment only. */
    static final String ACT_VERSION = "actVersion";

    static final String AMENDMENT = "amendment";
    static final String ACT_TITLE = "actTitle";
    static final String ACT_GAPS = "actGaps";

    static final String ACT_NUMBER = "actNumber";
    static final String ACT_DATE = "actDate";
    /** Pages that an amendment names no more; of these the coordinator ticks those to be closed. */
    static final String DROPPED_PAGES = "droppedPages";

    static final String PAGES_TO_CLOSE = "pagesToClose";

    static final String SIGNATORY = "signatory";
    static final String ANNEX_PRESENT = "annexPresent";
    static final String ENTRY_RULE = "entryRule";
    static final String PUBLICATION_NEEDED = "publicationNeeded";
    static final String PUBLISHED_ON = "publishedOn";
    static final String REQUISITES_BY = "requisitesBy";

    static final String IN_FORCE_FROM = "inForceFrom";
    static final String ENTRY_INTO_FORCE_TEXT = "entryIntoForceText";
    static final String ENTRY_INTO_FORCE_MOMENT = "entryIntoForceMoment";

    static final String OBLIGATION_KEYS = "obligationKeys";

    /** Keys of what is only recommended: it does not hold the release of the act. */
    static final String RECOMMENDATION_KEYS = "recommendationKeys";

    /** How many procedures begin when the act is in force, for obligations and recommendations. */
    static final String PROCEDURE_COUNT = "procedureCount";

    static final String OBLIGATION_COUNT = "obligationCount";
    static final String OBLIGATION_ROWS = "obligationRows";
    /** What nobody can be charged with: of a role that nobody holds, of a body without a head. */
    static final String VACANT_ROWS = "vacantRows";
    /** Keys of the obligations of bodies that have come under the act since, as they were laid before the coordinator. */
    static final String NEWCOMER_KEYS = "newcomerKeys";

    static final String STANDING_ROWS = "standingRows";
    static final String AMENDMENT_TEXT = "amendmentText";
    static final String KEPT_TEXT = "keptText";
    /** Clauses that are gone without another in their place. */
    static final String ENDED_TEXT = "endedText";
    /** Clauses that go on in another wording. */
    static final String REWORDED_TEXT = "rewordedText";
    /** Pages and persons that the version names for the first time. */
    static final String CREATED_TEXT = "createdText";

    /** Ids of the clauses of which it is not known whom they name, one for each person. */
    static final String NAMED_CLAUSES = "namedClauses";

    static final String NAMED_CLAUSE = "namedClause";
    static final String NAMED_TEXT = "namedText";
    static final String NAMED_PART = "namedPart";
    static final String NAMED_WHY = "namedWhy";
    static final String NAMED_OPTIONS = "namedOptions";
    static final String NAMED_DECISION = "namedDecision";
    static final String NAMED_OFFICIAL = "namedOfficialId";
    /** {@link org.poryadok.act.PersonRole} that is asked for; empty where the act gives a role of the jurisdiction. */
    static final String NAMED_ROLE = "namedRole";

    static final String NAMED_ESIA_ON = "namedEsiaOn";
    static final String NAMED_ESIA_TEXT = "namedEsiaText";
    /** Who has said whom the act names. */
    static final String NAMED_BY = "namedBy";

    static final String NAMED_BY_TEXT = "namedByText";
    static final String NAMED_PERSON_TEXT = "namedPersonText";
    static final String NAMED_DIFFERENCES = "namedDifferences";
    static final String NAMED_CONFIRMATION = "namedConfirmation";
    static final String NAMED_DUE = "namedDue";

    /** «confirm», or «return» to whoever has made the list. */
    static final String LIST_DECISION = "listDecision";

    static final String CONFIRM = "confirm";

    static final String PLACEMENT_CLAUSE = "placementClause";
    /** The site as the act names it. */
    static final String SITE_NAME = "siteName";

    static final String SITE_URL = "siteUrl";
    static final String PLACED_ON = "placedOn";

    /** «изменения: редакция «2»» where the case is not of the act, but of what has amended it: titles tell them apart. */
    static final String ACT_PART = "actPart";

    static final String RELEASE_TEXT = "releaseText";
    static final String CARD_ROWS = "cardRows";
    static final String OPEN_MANDATORY_ROWS = "openMandatoryRows";
    static final String OPEN_ROWS = "openRows";
    static final String OPEN_COUNT = "openCount";
    static final String OPEN_DECISION = "openDecision";
    static final String RELEASE_OPEN = "release";
    static final String OPEN_GROUND = "openGround";
    static final String RELEASE_NOTE = "releaseNote";
    static final String RELEASED_BY = "releasedBy";

    /** What {@code recheck-campaign} is told at its start. */
    static final String OCCASION = "occasion";

    static final String AMENDED_CLAUSES = "amendedClauses";

    private Variables() {}
}
