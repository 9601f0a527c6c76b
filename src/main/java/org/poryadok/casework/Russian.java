package org.poryadok.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the product writes days to officials. */
public final class Russian {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter DAY_AND_WEEKDAY = DateTimeFormatter.ofPattern("dd.MM.yyyy (EEEE)", RUSSIAN);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", RUSSIAN);

    private Russian() {
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String dayAndWeekday(LocalDate day) {
        return DAY_AND_WEEKDAY.format(day);
    }

    /** Day and minute in a zone. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** Minute of the day in a zone. */
    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }
}
