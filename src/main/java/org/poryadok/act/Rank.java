package org.poryadok.act;

/** Level of a post in its body, from the highest to the lowest; what a {@link RankRule} compares. */
public enum Rank {
    HEAD("руководитель"),
    DEPUTY_HEAD("заместитель руководителя"),
    UNIT_HEAD("руководитель структурного подразделения"),
    DEPUTY_UNIT_HEAD("заместитель руководителя структурного подразделения"),
    SPECIALIST("специалист");

    private final String title;

    Rank(String title) {
        this.title = title;
    }

    /** Russian name for an official, nominative. */
    public String title() {
        return title;
    }

    /** Whether this rank is {@code minimum} or higher. */
    public boolean atLeast(Rank minimum) {
        return ordinal() <= minimum.ordinal();
    }
}
