package org.poryadok.cockpit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.oversight.overview.CardLine;

/** A card with everything that is known of it, as the tab of an instance shows it. */
record CardView(CardLine line, List<String> explanation, List<Event> events, List<Letter> letters, Actions actions) {

    record Event(
            Instant at,
            String kind,
            String kindTitle,
            Optional<String> by,
            Optional<String> byName,
            Optional<String> note,
            Optional<LocalDate> oldLastDay,
            Optional<LocalDate> newLastDay,
            Optional<String> level,
            Optional<String> recipientName) {

        /** The same of one more recipient. */
        Event alsoTo(Optional<String> other) {
            return new Event(
                    at,
                    kind,
                    kindTitle,
                    by,
                    byName,
                    note,
                    oldLastDay,
                    newLastDay,
                    level,
                    Optional.of(Stream.of(recipientName, other)
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.joining(", ")))
                            .filter(names -> !names.isEmpty()));
        }
    }

    record Letter(
            Instant at,
            String to,
            String toName,
            String subject,
            String state,
            String stateTitle,
            Optional<Instant> sentAt,
            Optional<String> why) {}

    /** What the user may do with the card as it stands now. */
    record Actions(
            boolean extend,
            boolean withdraw,
            boolean release,
            boolean escalate,
            boolean reopen,
            boolean report,
            List<OpenStep> reassign) {}

    record OpenStep(
            String taskId,
            String taskName,
            Optional<String> assignee,
            Optional<String> assigneeName,
            List<Candidate> candidates) {}

    record Candidate(String id, String name) {}
}
