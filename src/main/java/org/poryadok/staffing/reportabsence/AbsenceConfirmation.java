package org.poryadok.staffing.reportabsence;

/** What is said of an absence that needs confirming. */
enum AbsenceConfirmation {
    CONFIRM,
    /** To the personnel office, with remarks. */
    RETURN
}
