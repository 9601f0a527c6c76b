package org.poryadok.oversight.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.control.CardStatusRule;

/**
 * A mandatory card as a period sees it.
 *
 * @param lastDay     last day by which it is judged, as was known at the end of the period
 * @param limit       24:00 of that day
 * @param runningDay  last day of the term that ran at the end, another one when it was extended
 * @param sentAt      moment of sending, unless it was returned
 * @param toldAt      when the system was told of that
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
        Optional<Instant> toldAt,
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
        Optional<Change> releasedThen = released.filter(change -> change.at().isBefore(end));
        if (releasedThen.isPresent()) {
            return releasedThen
                    .filter(change -> CardStatusRule.isReleasedTooLate(limit, change.at(), toldAt))
                    .map(change -> ObligationVerdict.RELEASED);
        }
        if (sentAt.filter(limit::isAfter).isPresent()) {
            return Optional.of(ObligationVerdict.CHECKED);
        }
        return limit.isAfter(end) ? Optional.empty() : Optional.of(ObligationVerdict.OVERDUE);
    }

    /** How it stood when it was put under control. */
    PeriodCard asOpened() {
        return new PeriodCard(
                id,
                bodyId,
                actId,
                clauseId,
                procedure,
                step,
                lastDay,
                limit,
                runningDay,
                internalTerm,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                earlier);
    }

    boolean fulfilledBefore(Instant end) {
        return fulfilledAt.filter(end::isAfter).isPresent();
    }
}
