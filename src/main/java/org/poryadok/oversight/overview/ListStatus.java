package org.poryadok.oversight.overview;

/** How the cards of a supervisor's list stand to their terms; the most urgent first. */
public enum ListStatus {
    /** A term of the act has passed. */
    OVERDUE("просрочено"),
    /** A term that the administration set itself has passed: no breach of the act. */
    INTERNAL_OVERDUE("внутренний срок истёк"),
    /** Three working days or fewer until the target date. */
    DUE_SOON("срок близко"),
    /** Under control and not yet near its term; in a line of a card closed in time its text says so. */
    ON_TIME("в срок"),
    /** A recommendation not followed yet; it is never overdue. */
    RECOMMENDED("рекомендация"),
    /** Later than the act wanted; also when it has been released from control since. */
    FULFILLED_LATE("исполнено с нарушением срока");

    private final String title;

    ListStatus(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }

    boolean isUnderControl() {
        return this != FULFILLED_LATE;
    }
}
