package org.poryadok.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A computed term. Days are days of {@code zone}.
 *
 * @param from day of the event; a period starts on the day after it (article 191 of the Civil Code)
 * @param region ISO 3166-2 code of the calendar used, {@code RU} for the federal one
 * @param nominalLastDay last day before any roll to a working day
 * @param lastDay last day on which the obligation is fulfilled in time; always a working day
 * @param targetDate conservative date for reminders and colours, never later than {@code lastDay}: «до» without its
 *     date where that is disputed, and the working day before where the last day is non-working
 * @param overdueAfter 24:00 of {@code lastDay} in {@code zone} (article 194 of the Civil Code)
 * @param warnings Russian sentences that must stay visible beside the dates
 * @param explanation how the dates were found, in Russian, one step per line
 */
public record Term(
        TermRule rule,
        LocalDate from,
        String region,
        ZoneId zone,
        TermPolicy policy,
        LocalDate nominalLastDay,
        LocalDate lastDay,
        LocalDate targetDate,
        Instant overdueAfter,
        List<String> warnings,
        String explanation) {

    public Term {
        warnings = List.copyOf(warnings);
    }
}
