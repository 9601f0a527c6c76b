package org.poryadok.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The federal production calendar of one year for the five-day week. */
record CalendarYear(
        int year,
        boolean provisional,
        Set<LocalDate> holidays,
        Map<LocalDate, DayOffTransfer> transfersByTarget,
        Set<LocalDate> workingSaturdays,
        Set<LocalDate> shortened,
        List<PresidentialDays> presidential) {

    boolean isOff(LocalDate date) {
        return holidays.contains(date)
                || transfersByTarget.containsKey(date)
                || isWeekend(date) && !workingSaturdays.contains(date);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    Optional<PresidentialDays> presidentialDays(LocalDate date) {
        return presidential.stream().filter(days -> days.contain(date)).findFirst();
    }
}
