package org.poryadok.oversight.discipline;

/** How an obligation stood to its term at a moment. */
public enum ObligationVerdict {
    ON_TIME("исполнено в срок"),
    /** Sent in time and not accepted yet. */
    CHECKED("направлено в срок, на проверке"),
    LATE("исполнено с нарушением срока"),
    OVERDUE("не исполнено"),
    /** Undone, when the term had passed. */
    RELEASED("не исполнено, снято с контроля после срока");

    private final String title;

    ObligationVerdict(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }

    /** The same of a term that the administration set itself: nobody has broken an act. */
    public String titleOfInternal() {
        return this == LATE ? "исполнено позже внутреннего срока" : title;
    }
}
