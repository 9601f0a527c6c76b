package org.poryadok.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the product writes days, moments, the beginning and the end of a sentence to people. */
public final class Russian {

    /** Separators, marks and what directs or joins others; Hangul fillers and the empty pattern of Braille are letters and symbols to Unicode. */
    private static final Pattern NOTHING_TO_SEE =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*");

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter DAY_AND_WEEKDAY = DateTimeFormatter.ofPattern("dd.MM.yyyy (EEEE)", RUSSIAN);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", RUSSIAN);

    private Russian() {}

    /** The day of a date or of a moment in its zone: 05.11.2026. */
    public static String day(TemporalAccessor day) {
        return DAY.format(day);
    }

    /** «с 05.03.2026 по 12.03.2026», both days included. */
    public static String period(LocalDate first, LocalDate last) {
        return "с " + day(first) + " по " + day(last);
    }

    public static String dayAndWeekday(LocalDate day) {
        return DAY_AND_WEEKDAY.format(day);
    }

    /** Day and minute of a moment in its zone: 05.11.2026 14:30. */
    public static String moment(TemporalAccessor moment) {
        return MOMENT.format(moment);
    }

    /** Day and minute in a zone. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** Whether nobody who reads it sees anything: blanks, marks of direction and of joining, letters without a shape. */
    public static boolean showsNothing(String text) {
        return NOTHING_TO_SEE.matcher(text).matches();
    }

    /** A text that begins a sentence. */
    public static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(RUSSIAN) + text.substring(1);
    }

    /**
     * A text as a sentence, which ends once: what has been typed or composed before may have ended already. «?», «!» and «…»
     * end it too.
     */
    public static String sentence(String text) {
        String bare = withoutStop(text);
        return bare.isEmpty() || "?!…".indexOf(bare.charAt(bare.length() - 1)) >= 0 ? bare : bare + ".";
    }

    /** A text without the full stop at its end, to go on after it: «приказ издан; страница закрыта». */
    public static String withoutStop(String text) {
        return text.strip().replaceFirst("[.;:,\\s]+$", "");
    }

    /** A text of at most so many characters that ends after a whole word, with «…» where something is left out. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 1);
        String begun = text.substring(0, space > longest / 2 ? space : longest - 1);
        return begun.replaceFirst("[\\s,;:.–—-]+$", "") + "…";
    }

    /** Minute of the day in a zone. */
    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }
}
