package org.poryadok.content;

/** Where a version of a content plan stands. */
public enum PlanState {
    DRAFT("составляется"),
    APPROVED("утверждён"),
    /** A later version took its place. */
    SUPERSEDED("заменён новой редакцией"),
    WITHDRAWN("не составляется");

    private final String title;

    PlanState(String title) {
        this.title = title;
    }

    /** Russian words as a table shows them. */
    public String title() {
        return title;
    }
}
