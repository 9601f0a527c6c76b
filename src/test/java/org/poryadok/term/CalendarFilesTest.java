package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator may add to the calendar, and what is refused. */
class CalendarFilesTest {

    private static final String YEAR_2028 = """
            year: 2028
            status: official
            decree: Постановление Правительства РФ
            holidays: [2028-01-01, 2028-05-01]
            transfers:
              - {from: 2028-01-08, to: 2028-05-02, basis: decree}
            workingSaturdays: [2028-01-08]
            shortened: [2028-12-29]
            """;

    @Test
    void anAddedYearLetsTermsRunIntoIt() {
        ProductionCalendar calendar = Calendars.with(YEAR_2028);

        assertThat(calendar.nextWorkingDay(LocalDate.parse("2027-12-30"), "RU")).isEqualTo("2028-01-03");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-01-08"), "RU")).isTrue();
        assertThat(calendar.lastDay()).isEqualTo("2028-12-31");
    }

    @Test
    void aLaterFileReplacesTheYear() {
        ProductionCalendar calendar = Calendars.with("""
                year: 2027
                status: official
                holidays: [2027-01-01]
                """);

        assertThat(calendar.isProvisional(2027)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-02-23"), "RU")).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-02-23"), "RU"))
                .as("other years stay")
                .isFalse();
    }

    @Test
    void aLaterFileReplacesTheRegionAndListsItsDays() {
        ProductionCalendar calendar = Calendars.with("""
                regions:
                  RU-BA:
                    name: Республика Башкортостан
                    zone: Asia/Yekaterinburg
                    daysOff:
                      - {name: День региона, dates: [2024-10-11], basis: закон региона}
                """);

        assertThat(calendar.whyOff(LocalDate.parse("2024-10-11"), "RU-BA")).contains("День региона");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-10-11"), "RU")).isTrue();
        assertThat(calendar.whyOff(LocalDate.parse("2024-05-14"), "RU-STA")).contains("Радоница");
    }

    @Test
    void aTermDoesNotJumpOverAMissingYear() {
        ProductionCalendar calendar = Calendars.with(YEAR_2028
                .replace("2028", "2029")
                .replace("2029-01-08", "2029-01-07")
                .replace("2029-12-29", "2029-12-28"));
        TermCalculator calculator = new TermCalculator(calendar);

        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> calculator.compute(
                        TermRule.parse("24-months"),
                        LocalDate.parse("2027-12-01"),
                        "RU",
                        calendar.zoneOf("RU"),
                        TermPolicy.DEFAULT))
                .withMessage("Производственный календарь на 2028 год не загружен, срок рассчитать нельзя."
                        + " Есть календарь на 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2029 годы.");
        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> calendar.nextWorkingDay(LocalDate.parse("2027-12-30"), "RU"))
                .withMessageContaining("2028");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            status: official                    | status: maybe                     | строка 2: состояние календаря
            2028-05-01                          | 2028-02-30                        | строка 4: «2028-02-30» — не дата
            2028-05-01                          | 2027-05-01                        | строка 4: дата 01.05.2027 не относится к 2028 году
            2028-05-01                          | 2028-01-01                        | строка 4: дата 01.01.2028 повторяется
            to: 2028-05-02                      | to: 2028-05-06                    | строка 6: 06.05.2028 и без переноса нерабочий
            from: 2028-01-08                    | from: 2028-01-05                  | строка 6: 05.01.2028 — не суббота
            basis: decree                       | basis: rumour                     | строка 6: основание переноса
            workingSaturdays: [2028-01-08]      | workingSaturdays: []              | строка 7: рабочие субботы должны быть теми выходными
            shortened: [2028-12-29]             | shortened: [2028-12-30]           | строка 8: сокращённый день 30.12.2028 — нерабочий
            shortened: [2028-12-29]             | shortend: [2028-12-29]            | строка 8: неизвестное поле «shortend»
            year: 2028                          | year: soon                        | строка 1: «soon» — не целое число
            year: 2028                          | years: 2028                       | строка 1: неизвестное поле «years»
            holidays: [2028-01-01, 2028-05-01]  | holidays: 2028-01-01              | строка 4: поле «holidays» должно быть списком
            holidays: [2028-01-01, 2028-05-01]  | holidays: [2028-01-01, 2028-05-01 | не читается как YAML
            """)
    void aYearThatCannotBeTrueIsRefusedWithFileLineAndRemedy(String right, String wrong, String message) {
        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> Calendars.of(YEAR_2028.replace(right, wrong)))
                .withMessageStartingWith("Файл календаря «test.yaml»")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            regions: {RU-BA: {name: Б, zone: Mars/Olympus}}                                            | часовой пояс
            regions: {Ufa: {name: Б, zone: Asia/Yekaterinburg}}                                        | не код по ISO
            regions: {RU-BA: {zone: Asia/Yekaterinburg}}                                               | не хватает поля «name»
            regions: {RU-BA: {name: Б, zone: Asia/Yekaterinburg, daysOff: [{name: Д, basis: з}]}}      | нужно одно из двух
            regions: Ufa                                                                               | ожидаются поля
            status: official                                                                           | нет ни года
            """)
    void aRegionThatCannotBeTrueIsRefused(String yaml, String message) {
        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> Calendars.of(yaml))
                .withMessageContaining(message);
    }

    @Test
    void anEmptyCalendarIsRefused() {
        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> ProductionCalendar.load())
                .withMessageContaining("нет ни одного года");
        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> Calendars.of(""))
                .withMessageContaining("пуст");
    }
}
