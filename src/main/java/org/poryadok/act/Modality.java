package org.poryadok.act;

/** How binding a clause is. */
public enum Modality {
    MANDATORY("обязательно"),
    RECOMMENDED("рекомендуется"),
    PERMITTED("допускается"),
    DECLARATIVE("без обязанности");

    private final String title;

    Modality(String title) {
        this.title = title;
    }

    /** Russian word for an official. */
    public String title() {
        return title;
    }

    /** Whether a body is expected to do something: a duty, or a recommendation that is followed up but never overdue. */
    public boolean expectsAction() {
        return this == MANDATORY || this == RECOMMENDED;
    }
}
