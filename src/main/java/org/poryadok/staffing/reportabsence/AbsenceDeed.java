package org.poryadok.staffing.reportabsence;

/** What the personnel office says of an absence. */
enum AbsenceDeed {
    REPORT,
    /** Another last day or another deputy. */
    CHANGE,
    /** He is back today, or did not go. */
    END,
    /** He is back from a long leave before its end. */
    RETURN
}
