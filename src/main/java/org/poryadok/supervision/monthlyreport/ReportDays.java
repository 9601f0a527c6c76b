package org.poryadok.supervision.monthlyreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.poryadok.act.Acts;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.cycle.WorkingMornings;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** When a month is reported: at the letter hour of the first working day of the next, in the jurisdiction's zone. */
@Component
class ReportDays {

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;
    private final WorkingMornings mornings;

    ReportDays(Acts acts, ProductionCalendar calendar, JurisdictionDays days, WorkingMornings mornings) {
        this.acts = acts;
        this.calendar = calendar;
        this.days = days;
        this.mornings = mornings;
    }

    /**
     * The moment of the report, or, where that was missed, the letter hour of the next working day from today on; what is
     * past is due at once. Where the calendar ends it is the next morning, on which sending then fails aloud.
     */
    Instant next(String jurisdiction, YearMonth month) {
        Instant regular = mornings.from(firstDayAfter(month), jurisdiction);
        LocalDate today = days.today(jurisdiction);
        return regular.isBefore(days.beginning(today, jurisdiction)) ? mornings.from(today, jurisdiction) : regular;
    }

    /** The month that the next regular report is about: the last one while its day has not come, else the present one. */
    YearMonth nextMonth(String jurisdiction) {
        YearMonth last = present(jurisdiction).minusMonths(1);
        return mornings.isToCome(firstDayAfter(last), jurisdiction) ? last : last.plusMonths(1);
    }

    YearMonth present(String jurisdiction) {
        return YearMonth.from(days.today(jurisdiction));
    }

    /** @throws org.poryadok.term.TermException when today's year is missing from the calendar */
    boolean isWorkingDay(String jurisdiction) {
        return calendar.isWorkingDay(
                days.today(jurisdiction), acts.jurisdiction(jurisdiction).region());
    }

    private static LocalDate firstDayAfter(YearMonth month) {
        return month.plusMonths(1).atDay(1);
    }
}
