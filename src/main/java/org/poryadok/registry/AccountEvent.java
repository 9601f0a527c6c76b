package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of an entry: what an auditor asks for.
 *
 * @param occurredOn day of the event in the network, in the jurisdiction's zone
 * @param recordedAt when a step entered it
 * @param recordedBy user id of whoever completed the step; of pages that were there before, of whoever confirmed them
 * @param proposedBy user id of whoever proposed a page that was there before
 * @param onBehalfOf user id of whoever was away and in whose stead {@code recordedBy} acted
 */
public record AccountEvent(
        Kind kind,
        LocalDate occurredOn,
        Instant recordedAt,
        String recordedBy,
        Optional<String> proposedBy,
        String processInstanceId,
        Optional<String> onBehalfOf) {

    /** As a step records it; in whose stead its user acts the registry finds itself. */
    AccountEvent(
            Kind kind,
            LocalDate occurredOn,
            Instant recordedAt,
            String recordedBy,
            Optional<String> proposedBy,
            String processInstanceId) {
        this(kind, occurredOn, recordedAt, recordedBy, proposedBy, processInstanceId, Optional.empty());
    }

    /** What happened to the page. */
    public enum Kind {
        ACTIVATED("внесена в реестр"),
        /** Was there before: two persons have vouched for it. */
        ENTERED("внесена как действующая"),
        /** The act itself names the page (SHP-2.1). */
        NAMED("названа в акте"),
        /** An amendment names it no more, or the act is repealed; the page is kept until it is closed. */
        NAMED_NO_MORE("больше не названа в акте"),
        CLOSED("закрыта");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Whether the page was created on the day of the event, and may have come into the registry on another. */
        public boolean isOfCreation() {
            return this == ACTIVATED || this == ENTERED;
        }

        /** Russian name as the history shows it. */
        public String title() {
            return title;
        }
    }
}
