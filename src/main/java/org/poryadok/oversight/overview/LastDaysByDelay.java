package org.poryadok.oversight.overview;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.TermException;

/** Working days past a term as days of the calendar, so that the database need not count them for each row. */
record LastDaysByDelay(ProductionCalendar calendar, JurisdictionToday jurisdictionToday) {

    /** Earlier than any term. */
    static final LocalDate EVER = LocalDate.of(1, 1, 1);
    /** More than any calendar has. */
    private static final int MANY = 1_000_000;

    /** The latest last day that is so many working days past. */
    LocalDate lastDayAtLeast(int workingDays) {
        return workingDays <= 0 ? jurisdictionToday.today() : dayBefore(workingDays);
    }

    /** The earliest last day that is no more than so many working days past. */
    LocalDate lastDayAtMost(int workingDays) {
        return workingDays < 0
                ? jurisdictionToday.today().plusDays(1)
                : dayBefore(Math.min(workingDays, MANY) + 1).plusDays(1);
    }

    /** Every working day up to today, ascending, as days since 1970. */
    int[] workingDaysUntilToday() {
        return IntStream.rangeClosed((int) calendar.firstDay().toEpochDay(), (int) today().toEpochDay())
                .filter(day -> isWorkingDay(LocalDate.ofEpochDay(day)))
                .toArray();
    }

    /** The day before the n-th working day counted back from today, which may be the first of them. */
    private LocalDate dayBefore(int n) {
        try {
            int back = isWorkingDay(today()) ? n - 1 : n;
            return calendar.plusWorkingDays(today(), -back, region()).minusDays(1);
        } catch (TermException beforeTheCalendar) {
            return EVER;
        }
    }

    private boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day, region());
    }

    /** Days are counted as far as the calendar goes. */
    private LocalDate today() {
        return jurisdictionToday.today().isAfter(calendar.lastDay()) ? calendar.lastDay() : jurisdictionToday.today();
    }

    private String region() {
        return jurisdictionToday.jurisdiction().region();
    }
}
