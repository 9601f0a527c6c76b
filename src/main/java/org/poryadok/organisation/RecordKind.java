package org.poryadok.organisation;

/** What people are shown lists of; see {@link SoundRecords}. */
public enum RecordKind {
    ACCOUNT("account"),
    EXEMPTION("exemption"),
    CARD("card");

    private final String id;

    RecordKind(String id) {
        this.id = id;
    }

    /** As figures and the log name it. */
    public String id() {
        return id;
    }
}
