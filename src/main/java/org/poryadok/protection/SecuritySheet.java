package org.poryadok.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The security sheet («лист защищённости») of an account: one self-check of it.
 *
 * @param checkedOn day in the jurisdiction's zone
 * @param entitled  user ids of designated officials who have rights in the network
 * @param strangers others who have rights there
 * @param confirmedAt when the check was accepted; empty while it was not
 */
public record SecuritySheet(
        UUID id,
        UUID accountId,
        String bodyId,
        Optional<String> clauseId,
        String occasion,
        LocalDate checkedOn,
        String checkedBy,
        Set<SecurityMeasure> measures,
        List<String> entitled,
        List<String> strangers,
        Optional<String> note,
        Optional<Instant> confirmedAt,
        Optional<String> confirmedBy) {

    public SecuritySheet {
        measures = Set.copyOf(measures);
        entitled = List.copyOf(entitled);
        strangers = List.copyOf(strangers);
    }
}
