package org.poryadok.act;

/** What a weekly norm counts. */
public enum NormUnit {
    PUBLICATIONS("публикации"),
    /** Days of the jurisdiction's zone on which something was published, however much. */
    DAYS("дни, в которые выходили публикации");

    private final String title;

    NormUnit(String title) {
        this.title = title;
    }

    /** Russian words: «публикации». */
    public String title() {
        return title;
    }
}
