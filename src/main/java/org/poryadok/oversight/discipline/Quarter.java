package org.poryadok.oversight.discipline;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    public Quarter {
        if (number < 1 || number > QUARTERS) {
            throw new IllegalArgumentException("No quarter " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** Reads «2026-Q4»; empty when it is not written like that. */
    public static Optional<Quarter> parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text.strip());
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    /** So many quarters earlier. */
    public Quarter minus(int quarters) {
        return of(firstDay().minusMonths((long) quarters * MONTHS));
    }

    /** Russian: «IV квартал 2026 года». */
    public String title() {
        return ROMAN[number - 1] + " квартал " + year + " года";
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay().compareTo(other.firstDay());
    }

    /** «2026-Q4». */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
