package org.poryadok.control;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.poryadok.term.LocalClock;
import org.poryadok.term.Russian;

/**
 * The end of a term as lists, forms and the engine have it. A term in days ends with its last day and is known by that
 * day, a term in hours by its minute.
 *
 * @param moment from which on it is overdue
 * @param zone   of the jurisdiction
 */
public record TermEnd(Instant moment, ZoneId zone) {

    /** The end of a task's term, from its due date. */
    public static TermEnd ofDue(Date due, ZoneId zone) {
        ZonedDateTime local = due.toInstant().atZone(zone);
        boolean lastSecond = local.toLocalTime().withNano(0).equals(LocalTime.of(23, 59, 59));
        return new TermEnd(
                lastSecond ? local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant() : due.toInstant(), zone);
    }

    /** Whether it runs to the end of a day, and not to an hour of it. */
    public boolean isOfDay() {
        return local().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Due date of a task: the last second of the last day, so that a list shows that day; of a term in hours its end. */
    public Date due() {
        return Date.from(isOfDay() ? moment.minusSeconds(1) : moment);
    }

    /** «02.03.2020 (понедельник)», or «02.03.2020 10:12». */
    public String text() {
        return isOfDay() ? Russian.dayAndWeekday(local().toLocalDate().minusDays(1)) : Russian.moment(local());
    }

    /** The same where it stands alone: «02.03.2020 10:12 (по времени Томска, МСК+4)». */
    public String textAndClock() {
        return isOfDay() ? text() : text() + " (" + LocalClock.of(zone, moment) + ")";
    }

    private ZonedDateTime local() {
        return moment.atZone(zone);
    }
}
