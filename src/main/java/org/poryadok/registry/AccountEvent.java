package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of an entry: what an auditor asks for.
 *
 * @param occurredOn day of the event in the network, in the jurisdiction's zone
 * @param recordedAt when a step entered it
 */
public record AccountEvent(
        Kind kind, LocalDate occurredOn, Instant recordedAt, String recordedBy, String processInstanceId) {

    /** What happened to the page. */
    public enum Kind {
        ACTIVATED("внесена в реестр"),
        CLOSED("закрыта");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Russian name as the history shows it. */
        public String title() {
            return title;
        }
    }
}
