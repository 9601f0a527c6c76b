package org.poryadok.content.weeklynorm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.Russian;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** Days and moments of a week as a jurisdiction lives it; the models name it. A week is known by its first day. */
@Component
public class NormDays {

    private static final int DAYS = 7;
    /** Thursday, where the week begins on Monday. */
    private static final int UNTIL_WARNING = 3;

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;
    private final NormProperties settings;

    NormDays(Acts acts, ProductionCalendar calendar, JurisdictionDays days, NormProperties settings) {
        this.acts = acts;
        this.calendar = calendar;
        this.days = days;
        this.settings = settings;
    }

    /**
     * Letter hour of Thursday; where that is a day off, of the last working day of the week before it, on which somebody
     * can still do something.
     */
    public Date warningAt(String jurisdiction, String week) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        return Date.from(warningDay(jurisdiction, LocalDate.parse(week))
                .atTime(found.letterHour())
                .atZone(found.zone())
                .toInstant());
    }

    /** 00:00 of the day after the week. */
    public Date endOf(String jurisdiction, String week) {
        return Date.from(end(jurisdiction, LocalDate.parse(week)));
    }

    /** 24:00 of the last working day on which a shortfall may be explained. */
    public Date explanationsUntil(String jurisdiction, String week) {
        return Date.from(days.beginning(
                explanationDay(jurisdiction, LocalDate.parse(week)).plusDays(1), jurisdiction));
    }

    LocalDate explanationDay(String jurisdiction, LocalDate week) {
        try {
            return calendar.plusWorkingDays(
                    lastDay(week),
                    settings.explanationDays(),
                    acts.jurisdiction(jurisdiction).region());
        } catch (TermException endOfCalendar) {
            return lastDay(week).plusDays(settings.explanationDays());
        }
    }

    /** First day of the week of a day. */
    public LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(settings.weekStartsOn()));
    }

    LocalDate present(String jurisdiction) {
        return weekOf(days.today(jurisdiction));
    }

    static LocalDate lastDay(LocalDate week) {
        return week.plusDays(DAYS - 1L);
    }

    static LocalDate next(LocalDate week) {
        return week.plusDays(DAYS);
    }

    Instant beginning(String jurisdiction, LocalDate week) {
        return days.beginning(week, jurisdiction);
    }

    /** The moment after the last of the week. */
    Instant end(String jurisdiction, LocalDate week) {
        return days.beginning(next(week), jurisdiction);
    }

    /** The last second of the week: what was published in it was in time. */
    Instant lastMoment(String jurisdiction, LocalDate week) {
        return end(jurisdiction, week).minusSeconds(1);
    }

    /** What a pace of publications that is kept up on working days comes to. */
    int forecast(int counted, String jurisdiction, LocalDate week) {
        LocalDate today = days.today(jurisdiction);
        long past = workingDays(jurisdiction, week, today);
        long left = workingDays(jurisdiction, today.isBefore(week) ? week : today, next(week));
        return past == 0 ? counted : counted + (int) (counted * left / past);
    }

    static String text(LocalDate week) {
        return Russian.day(week) + " – " + Russian.day(lastDay(week));
    }

    private LocalDate warningDay(String jurisdiction, LocalDate week) {
        LocalDate thursday = week.plusDays(UNTIL_WARNING);
        return week.datesUntil(thursday.plusDays(1))
                .filter(day -> isWorkingDay(jurisdiction, day))
                .reduce((earlier, later) -> later)
                .orElse(thursday);
    }

    private long workingDays(String jurisdiction, LocalDate from, LocalDate until) {
        return from.isBefore(until)
                ? from.datesUntil(until)
                        .filter(day -> isWorkingDay(jurisdiction, day))
                        .count()
                : 0;
    }

    private boolean isWorkingDay(String jurisdiction, LocalDate day) {
        try {
            return calendar.isWorkingDay(day, acts.jurisdiction(jurisdiction).region());
        } catch (TermException endOfCalendar) {
            return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        }
    }
}
