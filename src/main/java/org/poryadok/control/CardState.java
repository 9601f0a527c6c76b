package org.poryadok.control;

/** Where a control card stands. */
public enum CardState {
    OPEN("на контроле"),
    /** Sent and being checked: nobody is reminded, the term does not stop. */
    SUBMITTED("на проверке"),
    FULFILLED("исполнено"),
    /** «Снято с контроля» by the controller. */
    RELEASED("снято с контроля");

    private final String title;

    CardState(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }

    /** Whether somebody still has to act. */
    public boolean isUnderControl() {
        return this == OPEN || this == SUBMITTED;
    }
}
