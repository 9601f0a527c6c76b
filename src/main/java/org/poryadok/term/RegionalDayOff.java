package org.poryadok.term;

import java.time.LocalDate;
import java.util.Set;

/**
 * A non-working day of a region: a number of days after Orthodox Easter, or listed dates. It is not moved when it falls
 * on a day that is off anyway.
 *
 * @param daysAfterEaster 0 when the dates are listed
 * @param since first year
 */
record RegionalDayOff(String name, int daysAfterEaster, Set<LocalDate> dates, int since, String basis) {

    boolean fallsOn(LocalDate date) {
        if (date.getYear() < since) {
            return false;
        }
        return dates.contains(date)
                || daysAfterEaster > 0
                        && OrthodoxEaster.of(date.getYear())
                                .plusDays(daysAfterEaster)
                                .equals(date);
    }
}
