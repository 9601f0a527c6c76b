package org.poryadok.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision of a working group, or a request of a coordinator or of the regional centre, as it was issued.
 *
 * @param clauseId     clause of the act on which it rests
 * @param number       its number in the minutes or in the outgoing mail
 * @param decidedOn    its own day, in the jurisdiction's zone
 * @param reportWanted whether its addressees report on execution; otherwise they take note
 * @param joint        whether the regional centre takes part
 * @param outcome      how it ended
 * @param summary      what was said at its end, Russian
 */
public record CoordinatedDecision(
        UUID id,
        String jurisdiction,
        String actId,
        String clauseId,
        String topic,
        Optional<String> number,
        LocalDate decidedOn,
        boolean reportWanted,
        boolean joint,
        String processInstanceId,
        Instant issuedAt,
        String issuedBy,
        Optional<Instant> endedAt,
        Optional<Outcome> outcome,
        Optional<String> summary) {

    /** How a decision ends. */
    public enum Outcome {
        CLOSED,
        WITHDRAWN
    }
}
