package org.poryadok.term;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and moments as officials and office software write them: «05.03», «5.3.2020», «05.03.2020 14:30», «2020-03-05». */
public final class TypedDay {

    private static final Pattern RUSSIAN =
            Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})(?:\\.([0-9]{4}|[0-9]{2}))?\\.?");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})(?::[0-9]{2})?");
    private static final int CENTURY = 2000;

    private TypedDay() {}

    /** A day with its year; empty when it has none, or there is no such day. */
    public static Optional<LocalDate> day(String typed) {
        return DAY_AND_MONTH.matcher(typed).matches() ? Optional.empty() : day(typed, LocalDate.EPOCH);
    }

    /** A day without a year is the first such day from {@code from} on. */
    public static Optional<LocalDate> day(String typed, LocalDate from) {
        Matcher iso = ISO.matcher(typed);
        if (iso.matches()) {
            return date(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher russian = RUSSIAN.matcher(typed);
        if (!russian.matches()) {
            return Optional.empty();
        }
        if (russian.group(3) == null) {
            return date(from.getYear(), number(russian, 2), number(russian, 1))
                    .filter(day -> !day.isBefore(from))
                    .or(() -> date(from.getYear() + 1, number(russian, 2), number(russian, 1)));
        }
        int year = number(russian, 3);
        return date(russian.group(3).length() == 2 ? CENTURY + year : year, number(russian, 2), number(russian, 1));
    }

    /** «14:30», «14.30». */
    public static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed.strip());
        try {
            return time.matches() ? Optional.of(LocalTime.of(number(time, 1), number(time, 2))) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** Day and time with a space or a comma between them. */
    public static Optional<LocalDateTime> moment(String typed, LocalDate from) {
        String[] parts = typed.strip().split("[\\s,T]+|\\s+в\\s+", 2);
        return parts.length < 2
                ? Optional.empty()
                : day(parts[0], from)
                        .flatMap(
                                day -> time(parts[1].replaceFirst("^в\\s+", "")).map(day::atTime));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
