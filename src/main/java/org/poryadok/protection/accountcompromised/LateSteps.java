package org.poryadok.protection.accountcompromised;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often what is late in an incident is told of: when its term passes, after 1, 2, 4, 8 and 16 hours, then daily, after a
 * week weekly. The next letter counts from the latest one, whenever that went out: whoever was away does not tell twice when
 * he is back. Hours run around the clock.
 */
final class LateSteps {

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration WEEK = Duration.ofDays(7);

    /** At most this much in the first day. */
    private static final long MOST_HOURS = 8;

    /** What is late by so little when it is told does not wait another hour for it. */
    private static final Duration LAG = Duration.ofMinutes(10);

    private LateSteps() {}

    /** @param told when the latest letter was put; empty before the first one */
    static boolean isDue(Instant limit, Optional<Instant> told, Instant now) {
        return !now.isBefore(told.map(at -> next(limit, at)).orElse(limit));
    }

    /** When the letter after this one is due: the timer asks at every whole hour since the term has passed. */
    static Instant next(Instant limit, Instant told) {
        Duration late = Duration.between(limit, told);
        Duration earliest = late.plus(pause(late)).minus(LAG);
        long hours = earliest.toHours();
        return limit.plus(earliest.compareTo(Duration.ofHours(hours)) > 0 ? HOUR.multipliedBy(hours + 1) : earliest);
    }

    private static Duration pause(Duration late) {
        if (late.compareTo(WEEK) >= 0) {
            return WEEK;
        }
        return late.compareTo(DAY) >= 0
                ? DAY
                : Duration.ofHours(Math.min(Long.highestOneBit(Math.max(late.toHours(), 1)), MOST_HOURS));
    }
}
