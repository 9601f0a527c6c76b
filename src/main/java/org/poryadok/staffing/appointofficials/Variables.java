package org.poryadok.staffing.appointofficials;

import org.poryadok.casework.CaseVariables;

/** Process variables of {@code appoint-officials}, as its model and its forms name them. */
final class Variables {

    /** User id of whoever leaves the post, and the day until which his successor acts for him; both may be missing. */
    static final String REPLACED_OFFICIAL = CaseVariables.REPLACED_OFFICIAL;

    static final String ACTING_UNTIL = "actingUntil";

    static final String OFFICIALS = "officials";
    static final String OFFICIAL_COUNT = "officialCount";
    static final String PERSON_ROLE_TEXT = "personRoleText";
    /** The same in the name of the task: whom to propose. */
    static final String PERSON_ROLE_WHOM = "personRoleWhom";

    static final String RANK_TEXT = "rankText";

    static final String PERSON = CaseVariables.PERSON_CONCERNED;
    static final String PERSON_TEXT = "personText";
    /** Day of the proposal, ISO 8601, in the jurisdiction's zone. */
    static final String PROPOSED_ON = "proposedOn";

    static final String ESIA_CONFIRMED_ON = "esiaConfirmedOn";
    static final String HAS_WARNINGS = "hasWarnings";
    static final String WARNINGS_TEXT = "warningsText";

    /** Why the coordinator wants another person. */
    static final String WARNINGS_REMARKS = "warningsRemarks";

    static final String ORDER_NUMBER = "orderNumber";
    static final String ORDER_DATE = "orderDate";
    static final String VALID_FROM = "validFrom";
    /** Last day by which the act wants the person determined, ISO 8601 and as people read it; none under an internal term. */
    static final String DETERMINED_BY = "determinedBy";

    static final String DETERMINED_BY_TEXT = "determinedByText";
    static final String ORDERED_BY = "orderedBy";

    private Variables() {}
}
