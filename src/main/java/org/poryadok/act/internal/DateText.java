package org.poryadok.act.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days as files write them, year-month-day; 31 February is none. */
final class DateText {

    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private DateText() {}

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, STRICT));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
