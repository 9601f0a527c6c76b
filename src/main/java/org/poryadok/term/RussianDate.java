package org.poryadok.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as officials write them. */
final class RussianDate {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd.MM");
    private static final String[] WEEKDAYS = {
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"
    };

    private RussianDate() {}

    static String full(LocalDate date) {
        return FULL.format(date);
    }

    static String dayAndMonth(LocalDate date) {
        return DAY_AND_MONTH.format(date);
    }

    static String weekday(LocalDate date) {
        return WEEKDAYS[date.getDayOfWeek().getValue() - 1];
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
