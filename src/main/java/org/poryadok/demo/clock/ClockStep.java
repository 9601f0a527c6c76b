package org.poryadok.demo.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.poryadok.term.Russian;

/** An ISO 8601 step such as {@code P3D}, {@code PT4H}, {@code P1M} or {@code P1DT2H}; a leading minus goes back. */
record ClockStep(Period days, Duration time) {

    static ClockStep parse(String typed) {
        String step = typed.strip().toUpperCase(Locale.ROOT);
        boolean back = step.startsWith("-");
        String text = back || step.startsWith("+") ? step.substring(1) : step;
        int timeAt = text.indexOf('T');
        try {
            Period days = timeAt == 1 ? Period.ZERO : Period.parse(timeAt < 0 ? text : text.substring(0, timeAt));
            Duration time = timeAt < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(timeAt));
            return back ? new ClockStep(days.negated(), time.negated()) : new ClockStep(days, time);
        } catch (DateTimeException | ArithmeticException e) {
            throw unreadable(typed);
        }
    }

    private static ClockException unreadable(String typed) {
        return new ClockException("Шаг «" + Russian.shortened(typed, 40)
                + "» не читается. Нужна запись по ISO 8601, например P3D (три дня),"
                + " PT4H (четыре часа), P1M (месяц).");
    }

    /** Days and months are counted in UTC. */
    Instant from(Instant moment) {
        return ZonedDateTime.ofInstant(moment, ZoneOffset.UTC)
                .plus(days)
                .plus(time)
                .toInstant();
    }
}
