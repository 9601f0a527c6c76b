package org.poryadok.content;

import java.time.Instant;

/**
 * Something that happened to a weekly sheet.
 *
 * @param by   user id, or the name of the system
 * @param note what was counted, explained or decided, Russian
 */
public record SheetEvent(Kind kind, Instant at, String by, String note) {

    /** What happened. */
    public enum Kind {
        COUNTED,
        RECOUNTED,
        EXPLAINED,
        DECIDED
    }
}
