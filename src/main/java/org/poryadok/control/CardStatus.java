package org.poryadok.control;

/** How a control card stands to its term at a moment. */
public enum CardStatus {
    ON_TIME("в срок"),
    /** Three working days or fewer until the target date. */
    DUE_SOON("срок близко"),
    OVERDUE("просрочено"),
    FULFILLED("исполнено"),
    FULFILLED_LATE("исполнено с нарушением срока"),
    RELEASED("снято с контроля"),
    /** A recommendation not followed yet; it is followed up and never overdue. */
    RECOMMENDED("рекомендация");

    private final String title;

    CardStatus(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }
}
