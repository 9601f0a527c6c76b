package org.poryadok.moderation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.UserEntryKind;

/**
 * A user's entry and what was decided of it.
 *
 * @param clauseId  under which the body moderates
 * @param accountId page on which the entry stands
 * @param foundOn   day, in the jurisdiction's zone
 * @param ground    why it is deleted, in the act's words; only of a violation
 * @param snapshot  where the picture of the entry is kept; only of a violation
 * @param decidedBy login of the moderator
 */
public record NewCase(
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
        String foundBy,
        EntryDecision decision,
        Optional<String> ground,
        Optional<String> snapshot,
        String decidedBy,
        String processInstanceId) {}
