package org.poryadok.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a body's content plan.
 *
 * @param from       first day of the period, in the jurisdiction's zone
 * @param to         last day
 * @param closedAt   when the period was summed up
 * @param conclusion why planned publications did not appear, Russian
 */
public record ContentPlan(
        UUID id,
        String jurisdiction,
        String bodyId,
        String actId,
        String clauseId,
        int version,
        LocalDate from,
        LocalDate to,
        PlanState state,
        String processInstanceId,
        Optional<Instant> closedAt,
        Optional<String> conclusion) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
