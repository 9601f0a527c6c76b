package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TermPropertiesTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final ProductionCalendar calendar = Calendars.SHIPPED;
    private final TermCalculator calculator = new TermCalculator(calendar);

    @Property(tries = 5000)
    void lastDayIsNeverANonWorkingDay(
            @ForAll("rules") TermRule rule,
            @ForAll("days") LocalDate from,
            @ForAll("regions") String region,
            @ForAll("policies") TermPolicy policy) {
        Term term = calculator.compute(rule, from, region, MOSCOW, policy);

        assertThat(calendar.isWorkingDay(term.lastDay(), region, policy.presidentialDaysOff()))
                .isTrue();
        assertThat(calendar.isWorkingDay(term.targetDate(), region, policy.presidentialDaysOff()))
                .isTrue();
    }

    @Property(tries = 5000)
    void rollSkipsOnlyNonWorkingDays(
            @ForAll("rules") TermRule rule,
            @ForAll("days") LocalDate from,
            @ForAll("regions") String region,
            @ForAll("policies") TermPolicy policy) {
        Term term = calculator.compute(rule, from, region, MOSCOW, policy);

        boolean forward = term.lastDay().isAfter(term.nominalLastDay());
        LocalDate first = forward ? term.nominalLastDay() : term.lastDay().plusDays(1);
        LocalDate end = forward ? term.lastDay() : term.nominalLastDay().plusDays(1);
        assertThat(first.datesUntil(end))
                .noneMatch(day -> calendar.isWorkingDay(day, region, policy.presidentialDaysOff()));
    }

    @Property(tries = 5000)
    void aLongerTermNeverEndsEarlier(
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll @IntRange(min = 0, max = 3) int unit,
            @ForAll("earlyDays") LocalDate from,
            @ForAll("regions") String region,
            @ForAll("policies") TermPolicy policy) {
        Term shorter = calculator.compute(period(amount, unit), from, region, MOSCOW, policy);
        Term longer = calculator.compute(period(amount + 1, unit), from, region, MOSCOW, policy);

        assertThat(longer.lastDay()).isAfterOrEqualTo(shorter.lastDay());
        assertThat(longer.targetDate()).isAfterOrEqualTo(shorter.targetDate());
        assertThat(longer.overdueAfter()).isAfterOrEqualTo(shorter.overdueAfter());
    }

    @Property(tries = 5000)
    void workingDayTermAgreesWithCountingDayByDay(
            @ForAll @IntRange(min = 1, max = 120) int amount,
            @ForAll("days") LocalDate from,
            @ForAll("regions") String region,
            @ForAll("policies") TermPolicy policy) {
        LocalDate counted = from;
        for (int left = amount; left > 0; ) {
            counted = counted.plusDays(1);
            if (calendar.isWorkingDay(counted, region, policy.presidentialDaysOff())) {
                left--;
            }
        }

        Term term = calculator.compute(new TermRule.WorkingDays(amount), from, region, MOSCOW, policy);
        assertThat(term.lastDay())
                .isEqualTo(counted)
                .isEqualTo(term.nominalLastDay())
                .isEqualTo(term.targetDate());
    }

    @Property(tries = 5000)
    void countingBackAndForthAgreesWithCountingDayByDay(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = -60, max = 60) int n,
            @ForAll("regions") String region) {
        LocalDate counted = from;
        for (int left = Math.abs(n); left > 0; ) {
            counted = counted.plusDays(Integer.signum(n));
            if (calendar.isWorkingDay(counted, region)) {
                left--;
            }
        }
        LocalDate found = calendar.plusWorkingDays(from, n, region);

        assertThat(found).isEqualTo(counted);
        LocalDate first = found.isBefore(from) ? found : from;
        LocalDate last = found.isBefore(from) ? from : found;
        long naive = first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day, region))
                .count();
        assertThat(calendar.workingDaysBetween(from, found, region)).isEqualTo((int) (Integer.signum(n) * naive));
    }

    @Property(tries = 2000)
    void timeZonesMoveTheInstantNotTheDay(
            @ForAll("rules") TermRule rule,
            @ForAll("days") LocalDate from,
            @ForAll("zones") ZoneId one,
            @ForAll("zones") ZoneId other) {
        Term here = calculator.compute(rule, from, "RU", one, TermPolicy.DEFAULT);
        Term there = calculator.compute(rule, from, "RU", other, TermPolicy.DEFAULT);

        assertThat(here.lastDay()).isEqualTo(there.lastDay());
        assertThat(here.overdueAfter().atZone(one).toLocalDateTime())
                .isEqualTo(here.lastDay().plusDays(1).atStartOfDay())
                .isEqualTo(there.overdueAfter().atZone(other).toLocalDateTime());
    }

    @Property(tries = 5000)
    void rollingBackNeverEndsLaterThanRollingForward(
            @ForAll("rules") TermRule rule, @ForAll("days") LocalDate from, @ForAll("regions") String region) {
        Term forward = calculator.compute(rule, from, region, MOSCOW, TermPolicy.DEFAULT);
        Term back = calculator.compute(
                rule,
                from,
                region,
                MOSCOW,
                new TermPolicy(RollPolicy.PREVIOUS_WORKING_DAY, UntilReading.DISPUTED, false));

        assertThat(back.lastDay()).isBeforeOrEqualTo(forward.lastDay());
        assertThat(back.targetDate()).isEqualTo(forward.targetDate()).isBeforeOrEqualTo(back.lastDay());
    }

    @Property(tries = 2000)
    void aPeriodEndsNeitherBeforeItsEventNorInTheYearsBeforeIt(
            @ForAll("periods") TermRule rule, @ForAll("days") LocalDate from, @ForAll("policies") TermPolicy policy) {
        Term term = calculator.compute(rule, from, "RU", MOSCOW, policy);

        assertThat(term.targetDate()).isAfterOrEqualTo(from);
        assertThat(term.lastDay()).isAfterOrEqualTo(from);
    }

    @Property(tries = 2000)
    void monthsEndOnTheSameNumberOrTheLastDayOfTheMonth(
            @ForAll @IntRange(min = 1, max = 24) int amount, @ForAll("earlyDays") LocalDate from) {
        YearMonth month = YearMonth.from(from).plusMonths(amount);

        assertThat(calculator
                        .compute(new TermRule.Months(amount), from, "RU", MOSCOW, TermPolicy.DEFAULT)
                        .nominalLastDay())
                .isEqualTo(month.atDay(Math.min(from.getDayOfMonth(), month.lengthOfMonth())));
    }

    @Property(tries = 2000)
    void weeksEndOnTheSameDayOfTheWeek(
            @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll("earlyDays") LocalDate from) {
        LocalDate nominal = calculator
                .compute(new TermRule.Weeks(amount), from, "RU", MOSCOW, TermPolicy.DEFAULT)
                .nominalLastDay();

        assertThat(nominal.getDayOfWeek()).isEqualTo(from.getDayOfWeek());
        assertThat(nominal.toEpochDay() - from.toEpochDay()).isEqualTo(7L * amount);
    }

    private static TermRule period(int amount, int unit) {
        return switch (unit) {
            case 0 -> new TermRule.CalendarDays(amount);
            case 1 -> new TermRule.WorkingDays(amount);
            case 2 -> new TermRule.Weeks(amount);
            default -> new TermRule.Months(amount);
        };
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return daysUntil(LocalDate.of(2026, 12, 31));
    }

    @Provide
    Arbitrary<LocalDate> earlyDays() {
        return daysUntil(LocalDate.of(2022, 11, 30));
    }

    private static Arbitrary<LocalDate> daysUntil(LocalDate last) {
        // May 2020 to its beginning leaves room to count sixty working days back.
        return Arbitraries.longs()
                .between(LocalDate.of(2020, 5, 1).toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<TermRule> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.integers().between(0, 3))
                .as((amount, unit) -> period(unit == 3 ? amount % 11 + 1 : unit == 2 ? amount % 50 + 1 : amount, unit));
    }

    @Provide
    Arbitrary<TermRule> rules() {
        return Arbitraries.oneOf(periods(), days().map(TermRule.ByDate::new));
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of("RU", "RU-STA", "RU-KEM");
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Novokuznetsk", "Asia/Kamchatka")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<TermPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(RollPolicy.class),
                        Arbitraries.of(UntilReading.class),
                        Arbitraries.of(true, false))
                .as(TermPolicy::new);
    }
}
