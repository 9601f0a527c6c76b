package org.poryadok.oversight.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A mandatory card as a period sees it.
 *
 * @param lastDay     last day by which it is judged, as was known at the end of the period
 * @param limit       24:00 of that day
 * @param runningDay  last day of the term that ran at the end, another one when it was extended
 * @param sentAt      moment of sending, unless it was returned
 * @param released    who released it from control, when, and why
 * @param extended    who extended the term that had passed, when, and why
 * @param earlier     the earlier tier, when that was late
 */
record PeriodCard(
        UUID id,
        String bodyId,
        String actId,
        String clauseId,
        String procedure,
        String step,
        LocalDate lastDay,
        Instant limit,
        LocalDate runningDay,
        boolean internalTerm,
        Optional<Instant> sentAt,
        Optional<Instant> fulfilledAt,
        Optional<Change> released,
        Optional<Change> extended,
        Optional<Earlier> earlier) {

    /** What somebody did to a card. */
    record Change(Instant at, String by, String reason, Optional<LocalDate> newLastDay) {}

    /** The earlier tier of a card. */
    record Earlier(String bodyId, LocalDate lastDay, Optional<Instant> fulfilledAt) {}

    /** How it stood at the end; empty while its term runs, and when it was released before that had passed. */
    Optional<ObligationVerdict> verdictAt(Instant end) {
        if (fulfilledBefore(end)) {
            return Optional.of(
                    fulfilledAt.filter(limit::isAfter).isPresent()
                            ? ObligationVerdict.ON_TIME
                            : ObligationVerdict.LATE);
        }
        boolean sentInTime = sentAt.filter(limit::isAfter).isPresent();
        Optional<Change> releasedThen = released.filter(change -> change.at().isBefore(end));
        if (releasedThen.isPresent()) {
            return releasedThen
                    .filter(change -> !sentInTime && !change.at().isBefore(limit))
                    .map(change -> ObligationVerdict.RELEASED);
        }
        if (sentInTime) {
            return Optional.of(ObligationVerdict.CHECKED);
        }
        return limit.isAfter(end) ? Optional.empty() : Optional.of(ObligationVerdict.OVERDUE);
    }

    boolean fulfilledBefore(Instant end) {
        return fulfilledAt.filter(end::isAfter).isPresent();
    }
}
