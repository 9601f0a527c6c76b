package org.poryadok.term;

import java.time.Duration;

/** Agreement of a Russian noun with a number: 1 день, 2 дня, 5 дней. */
public final class RussianCount {

    /** What lasts so many days is counted in days, and no more in hours. */
    public static final int DAYS_COUNTED_FROM = 2;

    private RussianCount() {}

    /** How long something lasts, in whole hours, from two days on in whole days: «5 часов», «3 дня». */
    public static String lasting(Duration duration) {
        if (duration.toHours() < 1) {
            return "меньше часа";
        }
        return duration.toDays() < DAYS_COUNTED_FROM
                ? of((int) duration.toHours(), "час", "часа", "часов")
                : of((int) duration.toDays(), "день", "дня", "дней");
    }

    /** «1 рабочий день», «2 рабочих дня», «5 рабочих дней». */
    public static String workingDays(int amount) {
        return of(amount, "рабочий день", "рабочих дня", "рабочих дней");
    }

    /** The number with its noun in the form that it asks for: «1 день», «2 дня», «5 дней». */
    public static String of(int amount, String one, String few, String many) {
        int lastTwo = amount % 100;
        int last = amount % 10;
        boolean teen = lastTwo >= 11 && lastTwo <= 14;
        String noun = teen || last == 0 || last >= 5 ? many : last == 1 ? one : few;
        return amount + " " + noun;
    }
}
