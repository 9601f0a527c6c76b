package org.poryadok.content;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a plan.
 *
 * @param recordedBy user id, or the name of the step that the product takes itself
 */
public record PlanEvent(Kind kind, Optional<String> note, Instant recordedAt, String recordedBy) {

    public enum Kind {
        BEGUN,
        SUBMITTED,
        RETURNED,
        APPROVED,
        SUPERSEDED,
        WITHDRAWN,
        /** The editor vouches for style, format and lawfulness of the texts that he enters (KUZ-A2.3, KUZ-A2.5). */
        CHECKED,
        CLOSED
    }
}
