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

    /**
     * Separators, control characters, marks, what directs or joins others, and what no font draws. Hangul fillers, the empty pattern of Braille and
     * the head of a note without one are letters and symbols to Unicode.
     */
    private static final Pattern NOTHING_TO_SEE = Pattern.compile(
            "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0\\uFFFC\\x{1D159}]*");

    /**
     * What no text of a person holds: control characters, halves of surrogate pairs, which no database keeps, characters that
     * turn the direction of what follows, that stand for an object or for a note between lines.
     */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFC&&[^\\t\\n\\r]]");

    /** What is said of a text that {@link #isUnprintable}. */
    public static final String WITHOUT_UNPRINTABLE = "В тексте есть непечатаемые знаки. Введите его без них.";

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd.MM", RUSSIAN);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", RUSSIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", RUSSIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", RUSSIAN);
    private static final DateTimeFormatter MOMENT_AND_OFFSET =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm '(UTC'xxx')'", RUSSIAN);
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

    /** «05.11.2026 (четверг)». */
    public static String dayAndWeekday(LocalDate day) {
        return day(day) + " (" + weekday(day) + ")";
    }

    /** «четверг». */
    public static String weekday(TemporalAccessor day) {
        return WEEKDAY.format(day);
    }

    /** «05.11», where the year is known. */
    public static String dayAndMonth(LocalDate day) {
        return DAY_AND_MONTH.format(day);
    }

    /** «ноябрь 2026». */
    public static String month(TemporalAccessor month) {
        return MONTH.format(month);
    }

    /** Day and minute of a moment in its zone: 05.11.2026 14:30. */
    public static String moment(TemporalAccessor moment) {
        return MOMENT.format(moment);
    }

    /** Day and minute in a zone. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** The same with the zone for those elsewhere: 05.11.2026 14:30 (UTC+07:00). */
    public static String momentAndOffset(Instant moment, ZoneId zone) {
        return MOMENT_AND_OFFSET.format(moment.atZone(zone));
    }

    /** Whether nobody who reads it sees anything: blanks, marks of direction and of joining, letters without a shape. */
    public static boolean showsNothing(String text) {
        return NOTHING_TO_SEE.matcher(text).matches();
    }

    /** Whether something in it could not be printed, or would make a reader see something else; tabs and line breaks belong to texts. */
    public static boolean isUnprintable(String text) {
        return UNPRINTABLE.matcher(text).find();
    }

    /** A text that begins a sentence. */
    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(RUSSIAN) + text.substring(1);
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

    /** At most so many characters of a text as it was typed, with «…» if there were more; none is cut in half. */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest) + "…";
    }

    /** Minute of the day in a zone. */
    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }
}
