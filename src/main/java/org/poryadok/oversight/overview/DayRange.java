package org.poryadok.oversight.overview;

import java.time.LocalDate;

/** Days, both ends included; the last may not be before the first. */
public record DayRange(LocalDate first, LocalDate last) {

    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last day " + last + " is before the first, " + first);
        }
    }
}
