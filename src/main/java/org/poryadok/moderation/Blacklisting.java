package org.poryadok.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the blacklist; the parts are those of {@link NewBlacklisting}.
 *
 * @param liftedBecause Russian; empty while it stands
 */
public record Blacklisting(
        UUID id,
        UUID caseId,
        long caseNumber,
        String bodyId,
        UUID accountId,
        String author,
        String authorAddress,
        String reason,
        LocalDate since,
        LocalDate until,
        String proposedBy,
        String confirmedBy,
        Optional<Instant> liftedAt,
        Optional<String> liftedBecause,
        String processInstanceId) {

    public boolean stands() {
        return liftedAt.isEmpty();
    }
}
