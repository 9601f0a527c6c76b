package org.poryadok.verification.recheckcampaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A campaign in which accounts are checked again.
 *
 * @param occasion   what has changed, Russian
 * @param clauses    clauses of the act whose demands are checked
 * @param question   what is asked of every account besides, Russian
 * @param dueOn      last day of the internal term, in the jurisdiction's zone
 * @param conclusion what the coordinator has found, once it is closed
 */
public record Campaign(
        UUID id,
        String jurisdiction,
        String actId,
        String occasion,
        List<String> clauses,
        Optional<String> question,
        LocalDate dueOn,
        Instant startedAt,
        String startedBy,
        String processInstanceId,
        Optional<Instant> closedAt,
        Optional<String> conclusion) {

    public Campaign {
        clauses = List.copyOf(clauses);
    }
}
