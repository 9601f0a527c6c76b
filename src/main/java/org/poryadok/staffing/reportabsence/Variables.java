package org.poryadok.staffing.reportabsence;

/** Process variables of {@code report-absence}, as its model and its forms name them. */
final class Variables {

    /** An {@link AbsenceDeed}. */
    static final String DEED = "absenceDeed";

    static final String ABSENT_OPTIONS = "absentOptions";
    /** User id of whoever is away. */
    static final String ABSENT = "absentId";

    static final String DEPUTY_OPTIONS = "deputyOptions";
    /** User id of whoever stands in. */
    static final String DEPUTY = "deputyId";
    /** A {@link org.poryadok.organisation.Standing}. */
    static final String STANDING = "standing";
    /** Days are ISO 8601, in the jurisdiction's zone. */
    static final String FIRST_DAY = "firstDay";

    static final String LAST_DAY = "lastDay";
    /** An {@link AbsenceKind}. */
    static final String KIND = "absenceKind";

    /** The order or certificate. */
    static final String GROUND = "absenceGround";

    static final String ABSENCE_OPTIONS = "absenceOptions";
    /** Id of an absence that was entered before. */
    static final String ABSENCE = "absenceId";

    static final String NEW_LAST_DAY = "newLastDay";
    /** User id of another deputy; empty: the same. */
    static final String NEW_DEPUTY = "newDeputyId";

    static final String RETURNING_OPTIONS = "returningOptions";
    /** User id of whoever is back from a long leave before its end. */
    static final String RETURNING = "returningId";

    static final String RETURN_ORDER_NUMBER = "returnOrderNumber";
    static final String RETURN_ORDER_DATE = "returnOrderDate";
    static final String RETURNED_FROM = "returnedFrom";

    /** Who is away when, and who stands in, in words. */
    static final String ENTERED = "enteredAbsence";

    static final String ENTERED_BY = "enteredBy";
    /** Engine group that confirms it; empty: nobody has to. */
    static final String CONFIRMING_GROUP = "confirmingGroup";

    /** User ids of whoever is away and of whoever stands in, where it has to be confirmed. */
    static final String CONCERNED_AWAY = "concernedAwayId";

    static final String CONCERNED_DEPUTY = "concernedDeputyId";

    /** Who is away until when, who stands in, by what order: a Russian sentence. */
    static final String ABSENCE_TEXT = "absenceText";
    /** Whose duties pass, and what for him alone. */
    static final String OFFICES_TEXT = "officesText";

    static final String CONFIRMATION = "confirmation";

    private Variables() {}
}
