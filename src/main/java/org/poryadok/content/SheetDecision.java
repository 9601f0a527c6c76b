package org.poryadok.content;

/** How a shortfall ended. */
public enum SheetDecision {
    EXCUSED("причина уважительная"),
    VIOLATION("причина неуважительная"),
    /** Publications of the week came to light that had not been counted; nobody had to decide. */
    MENDED("норма подтверждена");

    private final String title;

    SheetDecision(String title) {
        this.title = title;
    }

    /** Russian words as a table shows them. */
    public String title() {
        return title;
    }
}
