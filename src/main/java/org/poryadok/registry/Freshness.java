package org.poryadok.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long the changes of a version waited for their publication.
 *
 * @param oldestChangeOn day of its earliest change
 * @param lastPlacedOn   day on which it was placed last; the same where it is placed on one site
 */
public record Freshness(LocalDate oldestChangeOn, LocalDate lastPlacedOn) {

    /** Calendar days until it could be read everywhere. */
    public long daysUntilLast() {
        return ChronoUnit.DAYS.between(oldestChangeOn, lastPlacedOn);
    }
}
