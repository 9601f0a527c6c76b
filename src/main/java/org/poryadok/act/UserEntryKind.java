package org.poryadok.act;

/** What a user has written on an official page; acts treat the two differently (KUZ-A2.6b). */
public enum UserEntryKind {
    COMMENT("комментарий"),
    MESSAGE("сообщение");

    private final String title;

    UserEntryKind(String title) {
        this.title = title;
    }

    /** Russian name for an official, nominative. */
    public String title() {
        return title;
    }
}
