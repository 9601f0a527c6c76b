package org.poryadok.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.UserEntryKind;

/**
 * An entry of the moderation log; the parts are those of {@link NewCase}.
 *
 * @param number  by which officials refer to it
 * @param outcome what was done, Russian
 */
public record ModerationCase(
        UUID id,
        long number,
        String jurisdiction,
        String actId,
        String clauseId,
        String bodyId,
        UUID accountId,
        UserEntryKind kind,
        String text,
        Optional<String> address,
        String author,
        Optional<String> authorAddress,
        LocalDate foundOn,
        EntryDecision decision,
        Optional<String> ground,
        Optional<String> snapshot,
        Instant decidedAt,
        String decidedBy,
        CaseState state,
        Optional<String> outcome,
        Optional<String> doneBy) {}
