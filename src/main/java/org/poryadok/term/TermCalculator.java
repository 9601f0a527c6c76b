package org.poryadok.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.poryadok.term.TermRule.ByDate;
import org.poryadok.term.TermRule.CalendarDays;
import org.poryadok.term.TermRule.Months;
import org.poryadok.term.TermRule.Weeks;
import org.poryadok.term.TermRule.WorkingDays;

/**
 * Computes terms by articles 190–194 of the Civil Code. Working-day terms, which the Code does not define, follow the
 * common practice: the first working day after the event is day one, and shortened days count as whole ones.
 */
public final class TermCalculator {

    private final ProductionCalendar calendar;

    public TermCalculator(ProductionCalendar calendar) {
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * @param from day of the event in {@code zone}; a period starts on the day after it (article 191)
     * @param region ISO 3166-2 code of the addressee's region, {@code RU} for the federal calendar
     * @param zone the addressee's time zone: it decides the moment of being overdue, never the day
     * @throws TermException when the region is unknown or the term touches a year missing from the calendar
     */
    public Term compute(TermRule rule, LocalDate from, String region, ZoneId zone, TermPolicy policy) {
        Objects.requireNonNull(zone, "zone");
        TermDays days =
                rule instanceof ByDate byDate ? byDate(byDate, region, policy) : period(rule, from, region, policy);
        Instant overdueAfter = days.last().plusDays(1).atStartOfDay(zone).toInstant();
        List<String> warnings = warnings(rule, from, days);
        String explanation = new TermExplanation(calendar, rule, from, region, zone, policy, days).text();
        return new Term(
                rule,
                from,
                region,
                zone,
                policy,
                days.nominal(),
                days.last(),
                days.target(),
                overdueAfter,
                warnings,
                explanation);
    }

    private TermDays byDate(ByDate rule, String region, TermPolicy policy) {
        calendar.requireCovered(rule.date(), rule.date());
        LocalDate dayBefore = rule.date().minusDays(1);
        LocalDate nominal = policy.until() == UntilReading.EXCLUSIVE ? dayBefore : rule.date();
        LocalDate cautious = policy.until() == UntilReading.INCLUSIVE ? rule.date() : dayBefore;
        LocalDate last = policy.roll() == RollPolicy.NEXT_WORKING_DAY
                ? onOrAfter(nominal, region, policy)
                : onOrBefore(nominal, region, policy);
        return new TermDays(nominal, last, onOrBefore(cautious, region, policy), false);
    }

    private TermDays period(TermRule rule, LocalDate from, String region, TermPolicy policy) {
        calendar.requireCovered(from, from);
        LocalDate nominal;
        if (rule instanceof WorkingDays working) {
            nominal = calendar.plusWorkingDays(from, working.amount(), region, policy.presidentialDaysOff());
        } else if (rule instanceof Weeks weeks) {
            nominal = from.plusWeeks(weeks.amount());
        } else if (rule instanceof Months months) {
            // A month without such a date ends the term on its last day, as plusMonths does.
            nominal = from.plusMonths(months.amount());
        } else {
            nominal = from.plusDays(((CalendarDays) rule).amount());
        }
        calendar.requireCovered(from, nominal);
        // A term cannot end before its event: with no working day to go back to, the roll goes forward.
        boolean nothingBefore = calendar.workingDaysBetween(from, nominal, region, policy.presidentialDaysOff()) == 0
                && !calendar.isWorkingDay(from, region, policy.presidentialDaysOff());
        LocalDate target = nothingBefore ? onOrAfter(nominal, region, policy) : onOrBefore(nominal, region, policy);
        LocalDate last = policy.roll() == RollPolicy.NEXT_WORKING_DAY ? onOrAfter(nominal, region, policy) : target;
        return new TermDays(nominal, last, target, nothingBefore && policy.roll() == RollPolicy.PREVIOUS_WORKING_DAY);
    }

    private LocalDate onOrAfter(LocalDate date, String region, TermPolicy policy) {
        return calendar.isWorkingDay(date, region, policy.presidentialDaysOff())
                ? date
                : calendar.plusWorkingDays(date, 1, region, policy.presidentialDaysOff());
    }

    private LocalDate onOrBefore(LocalDate date, String region, TermPolicy policy) {
        return calendar.isWorkingDay(date, region, policy.presidentialDaysOff())
                ? date
                : calendar.plusWorkingDays(date, -1, region, policy.presidentialDaysOff());
    }

    private List<String> warnings(TermRule rule, LocalDate from, TermDays days) {
        List<String> warnings = new ArrayList<>();
        boolean byDate = rule instanceof ByDate;
        int firstYear = (byDate ? days.target() : from).getYear();
        for (int year = firstYear; year <= days.last().getYear(); year++) {
            if (calendar.isProvisional(year)) {
                warnings.add("Производственный календарь на " + year + " год предварительный:"
                        + " после его утверждения даты могут измениться.");
            }
        }
        if (days.rolledForwardInstead()) {
            warnings.add("Между событием и последним днём срока нет рабочих дней: переносить срок назад некуда,"
                    + " взят следующий рабочий день.");
        }
        if (byDate && from.isAfter(days.last())) {
            warnings.add("Срок истёк раньше события: последний день — " + Russian.day(days.last()) + ", событие — "
                    + Russian.day(from) + ".");
        }
        return warnings;
    }
}
