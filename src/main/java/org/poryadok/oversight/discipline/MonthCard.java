package org.poryadok.oversight.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mandatory card as a month saw it.
 *
 * @param lastDay     last day of the term as it ran at the end of the month: a later extension does not undo it
 * @param limit       24:00 of that day
 * @param internalTerm whether the administration set the term itself
 * @param sentAt      moment of sending, unless it was returned
 * @param releasedAt  moment of the release from control
 * @param earlier     the earlier tier, when that was late
 */
record MonthCard(
        String bodyId,
        String actId,
        String clauseId,
        String procedure,
        String step,
        LocalDate lastDay,
        Instant limit,
        boolean internalTerm,
        Optional<Instant> sentAt,
        Optional<Instant> fulfilledAt,
        Optional<Instant> releasedAt,
        Optional<Earlier> earlier) {

    /** The earlier tier of a card. */
    record Earlier(String bodyId, LocalDate lastDay, Optional<Instant> fulfilledAt) {}

    boolean fulfilledBefore(Instant end) {
        return fulfilledAt.filter(end::isAfter).isPresent();
    }

    boolean wasOnTime() {
        return fulfilledAt.filter(limit::isAfter).isPresent();
    }

    boolean fulfilledLateBefore(Instant end) {
        return fulfilledBefore(end) && !wasOnTime();
    }

    /** Sent in time and not accepted yet. */
    boolean beingCheckedAt(Instant end) {
        return isUndoneAt(end) && sentAt.filter(limit::isAfter).isPresent();
    }

    boolean overdueAt(Instant end) {
        return isUndoneAt(end) && !limit.isAfter(end) && !beingCheckedAt(end);
    }

    boolean isAttributable() {
        return earlier.isPresent();
    }

    private boolean isUndoneAt(Instant end) {
        return !fulfilledBefore(end) && releasedAt.filter(end::isAfter).isEmpty();
    }
}
