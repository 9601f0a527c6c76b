package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** The terms of the five acts, lived through in their own time zones. */
class TermOfActsTest {

    private static final ZoneId KUZBASS = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final TermCalculator calculator = new TermCalculator(Calendars.SHIPPED);

    @Test
    void kuzbassAccountsAreOverdueAfterTheMondayThatFollowsFirstOfMarch() {
        Term term = calculator.compute(
                rule("by-date", "2020-03-01"), day("2020-02-14"), "RU-KEM", KUZBASS, TermPolicy.DEFAULT);

        assertThat(term.targetDate()).isEqualTo("2020-02-28");
        assertThat(term.nominalLastDay()).isEqualTo("2020-03-01");
        assertThat(term.lastDay()).isEqualTo("2020-03-02");
        assertThat(term.overdueAfter()).isEqualTo("2020-03-02T17:00:00Z");
    }

    @Test
    void bothReadingsOfUntilGiveTheSameLastDayWhenTheDateIsASunday() {
        for (UntilReading reading : UntilReading.values()) {
            TermPolicy policy = new TermPolicy(RollPolicy.NEXT_WORKING_DAY, reading, false);
            assertThat(calculator
                            .compute(rule("by-date", "2020-11-01"), day("2020-09-01"), "RU-SPE", MOSCOW, policy)
                            .lastDay())
                    .as(reading.name())
                    .isEqualTo("2020-11-02");
        }
    }

    @Test
    void petersburgDateIsATargetWithoutTheFirstOfOctoberAndAViolationOnlyAfterIt() {
        Term term = calculator.compute(
                rule("by-date", "2020-10-01"), day("2020-08-01"), "RU-SPE", MOSCOW, TermPolicy.DEFAULT);

        assertThat(term.targetDate()).isEqualTo("2020-09-30");
        assertThat(term.lastDay()).isEqualTo("2020-10-01");
        assertThat(term.overdueAfter())
                .isEqualTo(ZonedDateTime.parse("2020-10-02T00:00:00+03:00").toInstant());
    }

    @Test
    void whenTheActIncludesTheDateTheTargetIncludesItToo() {
        TermPolicy inclusive = new TermPolicy(RollPolicy.NEXT_WORKING_DAY, UntilReading.INCLUSIVE, false);

        assertThat(calculator
                        .compute(rule("by-date", "2020-10-01"), day("2020-08-01"), "RU-SPE", MOSCOW, inclusive)
                        .targetDate())
                .isEqualTo("2020-10-01");
    }

    @Test
    void kuzbassNoticeOfAnAccountCreatedOn25FebruaryIsDueOn6March() {
        Term term = calculator.compute(
                TermRule.parse("10-calendar-days"), day("2020-02-25"), "RU-KEM", KUZBASS, TermPolicy.DEFAULT);

        assertThat(term.lastDay()).isEqualTo("2020-03-06");
    }

    @Test
    void noticeSentAt2340LocalTimeOnTheLastDayIsOnTime() {
        Term term = calculator.compute(
                TermRule.parse("10-calendar-days"), day("2020-02-14"), "RU-KEM", KUZBASS, TermPolicy.DEFAULT);

        assertThat(term.lastDay()).isEqualTo("2020-02-25");
        assertThat(term.overdueAfter())
                .isAfter(instant("2020-02-25T23:40:00+07:00"))
                .isAfter(instant("2020-02-25T23:59:59.999+07:00"));
    }

    @Test
    void noticeSentTenMinutesAfterLocalMidnightIsLateThoughMoscowStillHasTheLastDay() {
        Term term = calculator.compute(
                TermRule.parse("10-calendar-days"), day("2020-02-14"), "RU-KEM", KUZBASS, TermPolicy.DEFAULT);

        Instant sent = instant("2020-02-26T00:10:00+07:00");
        assertThat(sent.atZone(MOSCOW).toLocalDate()).isEqualTo("2020-02-25");
        assertThat(term.overdueAfter()).isBefore(sent);
    }

    @Test
    void shpakovskyChainRunsTwoClocksFromOneEventAcrossAWorkingSaturdayAndNewYear() {
        LocalDate created = day("2024-12-26");
        Term first =
                calculator.compute(TermRule.parse("2-working-days"), created, "RU-STA", MOSCOW, TermPolicy.DEFAULT);
        Term second =
                calculator.compute(TermRule.parse("3-working-days"), created, "RU-STA", MOSCOW, TermPolicy.DEFAULT);

        assertThat(first.lastDay()).isEqualTo("2024-12-28");
        assertThat(first.overdueAfter()).isEqualTo(instant("2024-12-29T00:00:00+03:00"));
        assertThat(second.lastDay()).isEqualTo("2025-01-09");
    }

    @Test
    void termRunsFromTheEventNotFromTheDayTheDepartmentLearntOfIt() {
        assertThat(calculator
                        .compute(
                                TermRule.parse("3-working-days"),
                                day("2023-09-13"),
                                "RU-STA",
                                MOSCOW,
                                TermPolicy.DEFAULT)
                        .lastDay())
                .isEqualTo("2023-09-18");
    }

    @Test
    void deletionAndCreationOnOneDayHaveOneLastDay() {
        Term deletion = calculator.compute(
                TermRule.parse("10-calendar-days"), day("2023-09-13"), "RU-KEM", KUZBASS, TermPolicy.DEFAULT);
        Term creation = calculator.compute(
                TermRule.parse("10-calendar-days"), day("2023-09-13"), "RU-KEM", KUZBASS, TermPolicy.DEFAULT);

        assertThat(creation).isEqualTo(deletion);
    }

    @Test
    void newYearWeekOfTheKirovNormHasTwoWorkingDays() {
        assertThat(Calendars.SHIPPED.workingDaysBetween(day("2025-12-28"), day("2026-01-04"), "RU-KIR"))
                .isEqualTo(2);
    }

    @Test
    void entryIntoForceOnASaturdayIsNotMovedButTheLastDaysAre() {
        LocalDate inForce = day("2023-09-02");

        assertThat(calculator
                        .compute(TermRule.parse("3-weeks"), inForce, "RU-STA", MOSCOW, TermPolicy.DEFAULT)
                        .lastDay())
                .isEqualTo("2023-09-25");
        assertThat(calculator
                        .compute(TermRule.parse("1-month"), inForce, "RU-STA", MOSCOW, TermPolicy.DEFAULT)
                        .lastDay())
                .isEqualTo("2023-10-02");
    }

    @Test
    void sameDayInTomskEndsFourHoursEarlierThanInMoscow() {
        Term tomsk = calculator.compute(
                TermRule.parse("2-working-days"), day("2024-04-25"), "RU-TOM", TOMSK, TermPolicy.DEFAULT);
        Term moscow = calculator.compute(
                TermRule.parse("2-working-days"), day("2024-04-25"), "RU-TOM", MOSCOW, TermPolicy.DEFAULT);

        assertThat(tomsk.lastDay()).isEqualTo(moscow.lastDay()).isEqualTo("2024-04-27");
        assertThat(tomsk.overdueAfter()).isEqualTo(moscow.overdueAfter().minusSeconds(4 * 3600));
    }

    @Test
    void termDoesNotRollBackBeforeItsOwnEvent() {
        TermPolicy back = new TermPolicy(RollPolicy.PREVIOUS_WORKING_DAY, UntilReading.DISPUTED, false);
        Term term = calculator.compute(TermRule.parse("3-calendar-days"), day("2021-01-02"), "RU", MOSCOW, back);

        assertThat(term.lastDay()).isEqualTo(term.targetDate()).isEqualTo("2021-01-11");
        assertThat(term.warnings()).singleElement().asString().contains("переносить срок назад некуда");
    }

    @Test
    void dateThatPassedBeforeTheEventIsAWarning() {
        Term term = calculator.compute(
                rule("by-date", "2020-10-01"), day("2026-03-02"), "RU-SPE", MOSCOW, TermPolicy.DEFAULT);

        assertThat(term.warnings())
                .containsExactly("Срок истёк раньше события: последний день — 01.10.2020, событие — 02.03.2026.");
    }

    private static TermRule rule(String code, String date) {
        return TermRule.parse(code, day(date));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Instant instant(String moment) {
        return ZonedDateTime.parse(moment).toInstant();
    }
}
