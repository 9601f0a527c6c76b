package org.poryadok.desk.tasklist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.poryadok.control.TermEnd;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;

/**
 * How near the end of a task's term is. Days are working days of the region; a term in hours runs around the clock.
 *
 * @param words Russian, for the card and the form; empty where there is nothing to hurry for
 */
record Nearness(State state, String words) {

    enum State {
        LATE,
        /** An internal term has ended: no act is broken, see decision 58. */
        INTERNAL_PAST,
        /** Ends within three working days after today. */
        NEAR,
        CALM
    }

    static final Nearness CALM = new Nearness(State.CALM, "");

    private static final String INTERNAL = "внутренний срок";

    /**
     * @param internal whether the administration has set the term, and no act
     * @param region   whose working days count
     */
    static Nearness of(TermEnd end, boolean internal, Instant now, ProductionCalendar calendar, String region) {
        boolean past = !now.isBefore(end.moment());
        if (!end.isOfDay()) {
            Duration left = Duration.between(now, end.moment()).abs();
            if (past) {
                return internal ? internalPast(lasting(left) + " назад") : late(" " + lasting(left));
            }
            return !lastDay(end).isAfter(calendar.closeUntil(today(end, now), region))
                    ? near("осталось " + lasting(left), internal)
                    : calm(internal);
        }
        LocalDate today = today(end, now);
        LocalDate last = lastDay(end);
        if (past) {
            int days = workingDays(last, today, calendar, region);
            if (internal) {
                return internalPast(days == 0 ? Russian.day(last) : RussianCount.workingDays(days) + " назад");
            }
            return late(days == 0 ? ": срок истёк " + Russian.day(last) : " " + RussianCount.workingDays(days));
        }
        return !last.isAfter(calendar.closeUntil(today, region))
                ? near(left(workingDays(today, last, calendar, region), last, today), internal)
                : calm(internal);
    }

    private static Nearness late(String since) {
        return new Nearness(State.LATE, "просрочено" + since);
    }

    private static Nearness near(String left, boolean internal) {
        return new Nearness(State.NEAR, internal ? INTERNAL + ": " + left : left);
    }

    /** Whose term it is is said before it has ended too: nobody takes a day of the administration for that of an act. */
    private static Nearness calm(boolean internal) {
        return internal ? new Nearness(State.CALM, INTERNAL) : CALM;
    }

    private static Nearness internalPast(String when) {
        return new Nearness(State.INTERNAL_PAST, INTERNAL + " истёк " + when);
    }

    private static String left(int days, LocalDate last, LocalDate today) {
        if (last.equals(today)) {
            return "последний день — сегодня";
        }
        return days == 0
                ? "последний день — " + Russian.day(last)
                : (days % 10 == 1 && days % 100 != 11 ? "остался " : "осталось ") + RussianCount.workingDays(days);
    }

    /** Nobody counts in hours what lasts for weeks. */
    private static String lasting(Duration time) {
        if (time.toDays() >= RussianCount.DAYS_COUNTED_FROM) {
            return RussianCount.lasting(time);
        }
        return time.toHours() > 0 ? time.toHours() + " ч" : time.toMinutes() + " мин";
    }

    private static LocalDate today(TermEnd end, Instant now) {
        return LocalDate.ofInstant(now, end.zone());
    }

    private static LocalDate lastDay(TermEnd end) {
        return LocalDate.ofInstant(end.moment().minusNanos(1), end.zone());
    }

    /** Counted as far as the calendar goes: a list must open in a year of which it does not know yet. */
    private static int workingDays(LocalDate after, LocalDate until, ProductionCalendar calendar, String region) {
        LocalDate end = until.isAfter(calendar.lastDay()) ? calendar.lastDay() : until;
        return end.isAfter(after) ? calendar.workingDaysBetween(after, end, region) : 0;
    }
}
