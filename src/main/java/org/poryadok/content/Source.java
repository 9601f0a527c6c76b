package org.poryadok.content;

/** How a publication came into the log. */
public enum Source {

    /** Entered by an official. */
    OFFICIAL("внесена вручную"),
    /** Read from a CSV file. */
    IMPORT("загружена из файла"),
    /** Told by the network's own interface. */
    CONNECTOR("получена от площадки");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    /** Russian words as a table shows them. */
    public String title() {
        return title;
    }
}
