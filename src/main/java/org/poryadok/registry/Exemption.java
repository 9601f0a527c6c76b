package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.organisation.RecordParts;
import org.poryadok.term.Russian;

/**
 * A decision on an application to keep no page; a refusal is kept too.
 *
 * @param decidedOn    first day on which it stands
 * @param validUntil   last day on which it stands; empty: until it is ended
 * @param endedOn      first day on which it does not stand any more
 * @param endedBecause why it was ended
 */
public record Exemption(
        UUID id,
        String jurisdiction,
        String actId,
        String clauseId,
        String obligationClauseId,
        String bodyId,
        List<String> networks,
        String specifics,
        String opinion,
        boolean agreed,
        String reason,
        String letterNumber,
        LocalDate letterDate,
        LocalDate decidedOn,
        Instant decidedAt,
        String decidedBy,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> endedOn,
        Optional<String> endedBecause,
        String processInstanceId) {

    public Exemption {
        networks = List.copyOf(networks);
    }

    /** What the decision names, all of which has to be its jurisdiction's. */
    public RecordParts parts() {
        return RecordParts.of(jurisdiction)
                .act(actId)
                .clauses(List.of(clauseId, obligationClauseId))
                .body(bodyId)
                .networks(networks);
    }

    /** Whether no page needs to be kept on a day. */
    public boolean standsOn(LocalDate day) {
        return agreed
                && !day.isBefore(decidedOn)
                && validUntil.filter(day::isAfter).isEmpty()
                && endedOn.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** What the registry says after «не ведётся на основании»: «письма от 12.09.2023 № 14 (…), до 31.12.2024». */
    public String ground() {
        return "письма от " + Russian.day(letterDate) + " № " + letterNumber + " (" + reason + ")"
                + validUntil.map(day -> ", до " + Russian.day(day)).orElse("");
    }
}
