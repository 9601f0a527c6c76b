package org.poryadok.reporting.monthlyreport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.poryadok.act.Acts;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.cycle.WorkingMornings;
import org.poryadok.control.TermPosition;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** When a month is reported: at the letter hour of the first working day of the next, in the jurisdiction's zone. */
@Component
class ReportDays {

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;
    private final WorkingMornings mornings;
    private final TermPosition position;
    private final Clock clock;

    ReportDays(
            Acts acts,
            ProductionCalendar calendar,
            JurisdictionDays days,
            WorkingMornings mornings,
            TermPosition position,
            Clock clock) {
        this.acts = acts;
        this.calendar = calendar;
        this.days = days;
        this.mornings = mornings;
        this.position = position;
        this.clock = clock;
    }

    /**
     * The moment of the report, or, where that was missed, the letter hour of the next working day from today on, after the
     * letters of today of the one after; what is past is due at once. Where the calendar ends it is the next morning, on which
     * sending then fails aloud.
     */
    Instant next(String jurisdiction, YearMonth month) {
        Instant regular = mornings.from(firstDayAfter(month), jurisdiction);
        LocalDate today = days.today(jurisdiction);
        LocalDate first = position.isAfterLetters(jurisdiction, clock.instant()) ? today.plusDays(1) : today;
        return regular.isBefore(days.beginning(first, jurisdiction)) ? mornings.from(first, jurisdiction) : regular;
    }

    /** The month that the next regular report is about: the last one while its day has not come, else the present one. */
    YearMonth nextMonth(String jurisdiction) {
        YearMonth last = present(jurisdiction).minusMonths(1);
        return mornings.isToCome(firstDayAfter(last), jurisdiction) ? last : last.plusMonths(1);
    }

    YearMonth present(String jurisdiction) {
        return YearMonth.from(days.today(jurisdiction));
    }

    /**
     * Whether it is the time of day of letters on a working day.
     *
     * @throws org.poryadok.term.TermException when today's year is missing from the calendar
     */
    boolean isLetterTime(String jurisdiction) {
        return calendar.isWorkingDay(
                        days.today(jurisdiction),
                        acts.jurisdiction(jurisdiction).region())
                && position.isLetterTime(jurisdiction, clock.instant());
    }

    private static LocalDate firstDayAfter(YearMonth month) {
        return month.plusMonths(1).atDay(1);
    }
}
