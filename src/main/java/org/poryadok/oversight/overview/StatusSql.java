package org.poryadok.oversight.overview;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rule of {@link org.poryadok.control.CardStatusRule} as conditions on rows, for lists that are too long to be read
 * card by card.
 */
final class StatusSql {

    static final String UNDER_CONTROL = "c.state in ('OPEN', 'SUBMITTED')";
    static final String RECOMMENDED = "c.modality = 'RECOMMENDED'";
    static final String FULFILLED_LATE =
            "c.fulfilled_at >= c.judged_after and c.modality = 'MANDATORY' and not c.internal_term";
    static final String IN_TIME =
            "c.fulfilled_at < c.judged_after and c.modality = 'MANDATORY' and not c.internal_term";
    /** Extended when it had passed, and nothing that was sent within it is being checked. */
    static final String EXTENDED_LATE = UNDER_CONTROL
            + " and c.missed_day is not null and coalesce(c.submitted_at, c.missed_after) >= c.missed_after";
    /** What had been sent in time and was released while it was being checked, was not late, unless that was told too late. */
    static final String RELEASED_LATE =
            "c.state = 'RELEASED' and c.fulfilled_at is null and c.modality = 'MANDATORY' and not c.internal_term and"
                    + " c.released_at >= c.judged_after and coalesce(c.checked_since, c.judged_after) >= c.judged_after";

    static final Set<ListStatus> URGENT =
            EnumSet.of(ListStatus.OVERDUE, ListStatus.INTERNAL_OVERDUE, ListStatus.DUE_SOON);
    /** What is being checked counts from its sending; what is open has no such moment. */
    private static final String PAST_TERM = "c.overdue_after <= coalesce(c.submitted_at, :now)";

    private final String near;

    private StatusSql(String near) {
        this.near = near;
    }

    /** Adds the parameters that the conditions need. */
    static StatusSql at(Present present, Condition condition) {
        condition.with("now", moment(present));
        condition.with("latestToday", present.latest(JurisdictionToday::today));
        condition.with("latestSoonUntil", present.latest(JurisdictionToday::soonUntil));
        return new StatusSql("c.state = 'OPEN' and c.target_date <= "
                + condition.byJurisdiction("soonUntil", present, JurisdictionToday::soonUntil));
    }

    static OffsetDateTime moment(Present present) {
        return present.now().atOffset(ZoneOffset.UTC);
    }

    String of(ListStatus status) {
        return switch (status) {
            case OVERDUE -> "(c.modality = 'MANDATORY' and not c.internal_term and " + PAST_TERM + ")";
            case INTERNAL_OVERDUE -> "(c.modality = 'MANDATORY' and c.internal_term and " + PAST_TERM + ")";
            case DUE_SOON -> "(c.modality = 'MANDATORY' and c.overdue_after > :now and " + near + ")";
            // «is not true», as a card without a term has no days to compare.
            case ON_TIME ->
                "(c.modality not in ('MANDATORY', 'RECOMMENDED') or c.modality = 'MANDATORY' and (" + PAST_TERM
                        + ") is not true and (" + near + ") is not true)";
            case RECOMMENDED -> RECOMMENDED;
            case FULFILLED_LATE -> FULFILLED_LATE;
        };
    }

    /** Days between which all cards of the statuses lie, so that an index leads to them. */
    Optional<String> range(Set<ListStatus> statuses) {
        if (!URGENT.containsAll(statuses)) {
            return Optional.empty();
        }
        return Optional.of("c.modality = 'MANDATORY' and "
                + (statuses.contains(ListStatus.DUE_SOON)
                        ? "c.target_date <= :latestSoonUntil"
                        : "c.last_day <= :latestToday"));
    }
}
