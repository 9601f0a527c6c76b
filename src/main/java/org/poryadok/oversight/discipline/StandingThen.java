package org.poryadok.oversight.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.poryadok.control.CardStatusRule;
import org.poryadok.oversight.discipline.PeriodTable.Change;

/**
 * How a card stood when somebody decided something of it.
 *
 * @param told when the system was told of the work, where that stood
 */
record StandingThen(boolean fulfilled, Optional<Instant> told) {

    /** @param changes of the card, the oldest first */
    static StandingThen before(Change decision, List<Change> changes) {
        boolean fulfilled = false;
        Optional<Instant> told = Optional.empty();
        for (Change change : changes.subList(0, changes.indexOf(decision))) {
            switch (change.kind()) {
                case SUBMITTED -> told = Optional.of(change.at());
                case FULFILLED -> fulfilled = true;
                case RETURNED, REOPENED -> {
                    fulfilled = false;
                    told = Optional.empty();
                }
                default -> {}
            }
        }
        return new StandingThen(fulfilled, told);
    }

    /** Whether a decision found undone what was to be done by a day. */
    boolean isDecidedTooLate(LocalDate lastDay, Instant at, ZoneId zone) {
        Instant limit = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        return !fulfilled && CardStatusRule.isReleasedTooLate(limit, at, told);
    }
}
