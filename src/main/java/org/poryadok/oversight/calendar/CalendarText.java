package org.poryadok.oversight.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Lines of an iCalendar stream (RFC 5545): text is escaped (3.3.11), a line of more than 75 octets is folded between
 * characters (3.1), every line ends with CR LF.
 */
final class CalendarText {

    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder lines = new StringBuilder();

    /** A value that is not text: a token, a number, an address. */
    CalendarText plain(String property, String value) {
        return fold(property + ':' + value);
    }

    CalendarText text(String property, String value) {
        return fold(property + ':' + escaped(value));
    }

    CalendarText day(String property, LocalDate day) {
        return fold(property + ";VALUE=DATE:" + DAY.format(day));
    }

    CalendarText moment(String property, Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        return fold(property
                + ':'
                + DAY.format(utc.toLocalDate())
                + "T%02d%02d%02dZ".formatted(utc.getHour(), utc.getMinute(), utc.getSecond()));
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private CalendarText fold(String line) {
        int room = LONGEST_LINE;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int octets = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                // The space that begins a continued line counts too.
                lines.append(END).append(' ');
                room = LONGEST_LINE - 1;
            }
            lines.appendCodePoint(character);
            room -= octets;
            i += Character.charCount(character);
        }
        lines.append(END);
        return this;
    }
}
