package org.poryadok.staffing.replaceofficial;

import org.poryadok.casework.CaseVariables;

/** Process variables of {@code replace-official}, as its model and its forms name them. */
final class Variables {

    static final String DEPARTING_OPTIONS = "departingOptions";
    static final String DEPARTURE_OPTIONS = "departureOptions";
    /** User id of whoever leaves. */
    static final String OFFICIAL = CaseVariables.OFFICIAL_CONCERNED;

    static final String OFFICIAL_TEXT = "officialText";
    /** A {@link org.poryadok.organisation.Departure}. */
    static final String DEPARTURE = "departure";

    static final String DEPARTURE_TEXT = "departureText";
    /** Whom to tell that a person is missing in the list, Russian, dative. */
    static final String ADMINISTRATOR_TEXT = "administratorText";

    static final String DEPARTURE_DOCUMENT = "departureDocument";
    /** Days are ISO 8601, in the jurisdiction's zone. */
    static final String LAST_DAY = "lastDay";

    static final String LEAVE_UNTIL = "leaveUntil";
    static final String LEAVE_UNTIL_TEXT = "leaveUntilText";

    /** Ids of the designations that end with the departure. */
    static final String DESIGNATIONS = "designationIds";
    /** One of them, whose place is filled. */
    static final String DESIGNATION = "designationId";

    static final String DESIGNATION_DAY = "designationDay";
    static final String APPOINTMENT_REASON = "appointmentReason";
    /** Number of the order by which one place was filled. */
    static final String SUCCESSOR_ORDER = "successorOrder";
    /** Whether a place was left unfilled. */
    static final String SUCCESSOR_MISSING = "successorMissing";

    static final String AMENDMENT_NEEDED = "amendmentNeeded";
    static final String NAMING_TEXT = "namingText";
    /** Ids of the {@link NamingClauses} in which the person is named. */
    static final String NAMING_CLAUSES = "namingClauses";

    static final String NAMING_COUNT = "namingCount";
    static final String AMENDED_CLAUSE_OPTIONS = "amendedClauseOptions";
    static final String AMENDED_CLAUSES = "amendedClauses";

    static final String ON_LEAVE = "onLeave";
    static final String RETURN_MOMENT = "returnMoment";
    static final String RETURN_DECISION = "returnDecision";
    static final String RETURN_ORDER_NUMBER = "returnOrderNumber";
    static final String RETURN_ORDER_DATE = "returnOrderDate";
    static final String RETURNED_FROM = "returnedFrom";
    static final String PROLONGED_UNTIL = "prolongedUntil";
    static final String RETURN_DECIDED_BY = "returnDecidedBy";

    static final String PAGE_OPTIONS = "pageOptions";
    static final String PAGE_COUNT = "pageCount";
    static final String RECEIVER_OPTIONS = "receiverOptions";
    static final String RIGHTS_REMOVED_ON = "rightsRemovedOn";
    static final String RIGHTS_KEPT_BECAUSE = "rightsKeptBecause";
    static final String GOSPABLIKI = "gospabliki";
    static final String EPGU = "epgu";
    static final String SECRETS = "secrets";
    static final String RECEIVED_BY = "receivedBy";
    static final String HANDED_OVER_ON = "handedOverOn";
    static final String HANDED_OVER_BY = "handedOverBy";

    /** The departure was entered by mistake. */
    static final String DEPARTURE_WRONG = "departureWrong";

    static final String TAKE_BACK_REASON = "takeBackReason";
    /** A {@link TakeBackDeparture.Lasted}. */
    static final String LASTED = "designationsLasted";

    static final String AMENDMENT_DECISION = "amendmentDecision";

    /** When the internal term of an amendment ends. */
    static final String AMENDMENT_DUE = "amendmentDue";
    /** Who proposes that the act stays as it is. */
    static final String AMENDMENT_DECIDED_BY = "amendmentDecidedBy";

    static final String AMENDMENT_BY_TEXT = "amendmentByText";

    private Variables() {}
}
