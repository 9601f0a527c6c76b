package org.poryadok.organisation;

/** In what capacity a person does the work of somebody who is away, as the order says. */
public enum Standing {
    ACTING("исполняет обязанности"),
    SUBSTITUTE("замещает");

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    /** Russian, third person. */
    public String title() {
        return title;
    }
}
