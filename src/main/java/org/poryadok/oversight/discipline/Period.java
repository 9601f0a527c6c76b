package org.poryadok.oversight.discipline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.term.Russian;

/**
 * A month or a quarter of a year.
 *
 * @param first  its first month
 * @param months 1 or 3
 */
public record Period(YearMonth first, int months) implements Comparable<Period> {

    private static final int QUARTER = 3;
    private static final Pattern QUARTER_TEXT = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    public Period {
        if (months != 1 && (months != QUARTER || first.getMonthValue() % QUARTER != 1)) {
            throw new IllegalArgumentException("Neither a month nor a quarter: " + first + ", " + months);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month, 1);
    }

    /** @param number 1 to 4 */
    public static Period quarter(int year, int number) {
        return new Period(YearMonth.of(year, (number - 1) * QUARTER + 1), QUARTER);
    }

    /** The quarter that has this day. */
    public static Period quarterOf(LocalDate day) {
        return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** Reads «2026-Q4» and «2026-10»; empty when it is not written like that. */
    public static Optional<Period> parse(String text) {
        String typed = text == null ? "" : text.strip();
        Matcher matcher = QUARTER_TEXT.matcher(typed);
        if (matcher.matches()) {
            return Optional.of(quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        }
        try {
            return Optional.of(of(YearMonth.parse(typed)));
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Period stored(String text) {
        return parse(text).orElseThrow();
    }

    public boolean isQuarter() {
        return months == QUARTER;
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate lastDay() {
        return first.plusMonths(months - 1L).atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** So many periods of its length earlier. */
    public Period minus(int periods) {
        return new Period(first.minusMonths((long) periods * months), months);
    }

    /** Russian: «IV квартал 2026», «октябрь 2026». */
    public String shortTitle() {
        return isQuarter()
                ? ROMAN[(first.getMonthValue() - 1) / QUARTER] + " квартал " + first.getYear()
                : Russian.month(first);
    }

    /** Russian: «IV квартал 2026 года», «октябрь 2026 года». */
    public String title() {
        return shortTitle() + " года";
    }

    @Override
    public int compareTo(Period other) {
        return firstDay().compareTo(other.firstDay());
    }

    /** «2026-Q4», «2026-10». */
    @Override
    @JsonValue
    public String toString() {
        return isQuarter() ? first.getYear() + "-Q" + ((first.getMonthValue() - 1) / QUARTER + 1) : first.toString();
    }
}
