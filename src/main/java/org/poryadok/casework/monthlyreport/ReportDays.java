package org.poryadok.casework.monthlyreport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** When a month is reported: at the letter hour of the first working day of the next, in the jurisdiction's zone. */
@Component
class ReportDays {

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final Clock clock;

    ReportDays(Acts acts, ProductionCalendar calendar, Clock clock) {
        this.acts = acts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The moment of the report, or, where that was missed, the letter hour of the next working day from today on; what is
     * past is due at once. Where the calendar ends it is the next morning, on which sending then fails aloud.
     */
    Instant next(String jurisdiction, YearMonth month) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        LocalDate first = firstWorkingDay(found, month.plusMonths(1).atDay(1));
        LocalDate today = today(found);
        return first.isBefore(today) ? letterHour(found, firstWorkingDay(found, today)) : letterHour(found, first);
    }

    /** The month that the next regular report is about: the last one while its day has not come, else the present one. */
    YearMonth nextMonth(String jurisdiction) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        YearMonth last = present(jurisdiction).minusMonths(1);
        boolean toCome = letterHour(
                        found, firstWorkingDay(found, last.plusMonths(1).atDay(1)))
                .isAfter(clock.instant());
        return toCome ? last : last.plusMonths(1);
    }

    YearMonth present(String jurisdiction) {
        return YearMonth.from(today(acts.jurisdiction(jurisdiction)));
    }

    /** @throws TermException when today's year is missing from the calendar */
    boolean isWorkingDay(String jurisdiction) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        return calendar.isWorkingDay(today(found), found.region());
    }

    private LocalDate firstWorkingDay(Jurisdiction jurisdiction, LocalDate from) {
        try {
            return calendar.isWorkingDay(from, jurisdiction.region())
                    ? from
                    : calendar.nextWorkingDay(from, jurisdiction.region());
        } catch (TermException endOfCalendar) {
            return from;
        }
    }

    private LocalDate today(Jurisdiction jurisdiction) {
        return LocalDate.ofInstant(clock.instant(), jurisdiction.zone());
    }

    private static Instant letterHour(Jurisdiction jurisdiction, LocalDate day) {
        return day.atTime(jurisdiction.letterHour()).atZone(jurisdiction.zone()).toInstant();
    }
}
