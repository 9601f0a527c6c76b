package org.poryadok.mail.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and numbers as Russian letters write them. */
public final class RussianText {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", RUSSIAN);

    private RussianText() {}

    public static String date(LocalDate day) {
        return DAY.format(day);
    }

    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    public static String workingDays(int days) {
        return days + " " + form(days, "рабочий день", "рабочих дня", "рабочих дней");
    }

    /** For «просрочено N сроков». */
    public static String terms(int terms) {
        return terms + " " + form(terms, "срок", "срока", "сроков");
    }

    private static String form(int number, String one, String few, String many) {
        int tens = number % 100;
        int units = number % 10;
        if (tens >= 11 && tens <= 14) {
            return many;
        }
        return units == 1 ? one : units >= 2 && units <= 4 ? few : many;
    }
}
