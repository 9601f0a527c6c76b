package org.poryadok.term;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A non-working day with its reason.
 *
 * @param basis the legal basis of a moved or regional day off
 * @param plainWeekend a Saturday or Sunday that nothing else makes non-working
 */
record DayOff(LocalDate date, String why, Optional<String> basis, boolean plainWeekend) {

    String sentencePart() {
        return Russian.dayAndMonth(date) + " — " + why
                + basis.map(text -> " (" + text + ")").orElse("");
    }
}
