package org.poryadok.content;

/** What a count of publications rests on. */
public enum CountBasis {
    LOG("журнал публикаций"),
    /** The log, made whole by what the network has told. */
    NETWORK("данные площадки и журнал публикаций"),
    /** Somebody told of more than the log holds. */
    ENTERED("внесённые сведения о числе публикаций");

    private final String title;

    CountBasis(String title) {
        this.title = title;
    }

    /** Russian words as a table shows them. */
    public String title() {
        return title;
    }
}
