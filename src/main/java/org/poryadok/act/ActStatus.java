package org.poryadok.act;

/** State of an act; only {@link #IN_FORCE} creates obligations. */
public enum ActStatus {

    /** A text without number and date. */
    DRAFT("проект"),
    /** Signed, but the day of its entry into force is not known yet or still to come. */
    AWAITING_ENTRY("не вступил в силу"),
    IN_FORCE("действует"),
    REPEALED("утратил силу");

    private final String title;

    ActStatus(String title) {
        this.title = title;
    }

    /** Russian word for an official. */
    public String title() {
        return title;
    }
}
