package org.poryadok.term;

import java.time.LocalDate;

/** Easter of the Orthodox Church: the Julian computus, as a date of the civil (Gregorian) calendar. */
final class OrthodoxEaster {

    /** Days between the two calendars from March 1900 to February 2100. */
    private static final int JULIAN_LAG = 13;

    private OrthodoxEaster() {}

    static LocalDate of(int year) {
        if (year < 1901 || year > 2099) {
            throw new IllegalArgumentException(
                    "the calendars differ by " + JULIAN_LAG + " days only from 1900 to 2100");
        }
        int moon = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int daysAfterJulianMarch22 = moon + sunday;
        return LocalDate.of(year, 3, 22).plusDays(daysAfterJulianMarch22 + JULIAN_LAG);
    }
}
