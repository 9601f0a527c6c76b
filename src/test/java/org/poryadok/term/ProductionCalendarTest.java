package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionCalendarTest {

    private final ProductionCalendar calendar = Calendars.SHIPPED;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/term/calendar-totals.csv", numLinesToSkip = 1)
    void totalsOfTheYearAreThoseOfThePublishedCalendar(ArgumentsAccessor row) {
        int year = row.getInteger(0);
        LocalDate dayBefore = LocalDate.of(year - 1, 12, 31);
        LocalDate last = LocalDate.of(year, 12, 31);
        int working = calendar.workingDaysBetween(dayBefore, last, "RU");
        long shortened = LocalDate.of(year, 1, 1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isShortenedDay)
                .count();

        assertThat(last.getDayOfYear()).isEqualTo(row.getInteger(1));
        assertThat(working).isEqualTo(row.getInteger(2));
        assertThat(last.getDayOfYear() - working).isEqualTo(row.getInteger(3));
        assertThat(8L * working - shortened).isEqualTo(row.getLong(4).longValue());
        assertThat(calendar.workingDaysBetween(dayBefore, last, "RU", true)).isEqualTo(row.getInteger(5));
        for (int month = 1; month <= 12; month++) {
            YearMonth ofYear = YearMonth.of(year, month);
            assertThat(calendar.workingDaysBetween(ofYear.atDay(1).minusDays(1), ofYear.atEndOfMonth(), "RU"))
                    .as(ofYear.toString())
                    .isEqualTo(row.getInteger(5 + month));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/term/calendar-totals.csv", numLinesToSkip = 1)
    void radonitsaIsTheTuesdayNineDaysAfterEasterAndOffInStavropolKrai(ArgumentsAccessor row) {
        LocalDate radonitsa = LocalDate.parse(row.getString(18));

        assertThat(OrthodoxEaster.of(radonitsa.getYear()).plusDays(9)).isEqualTo(radonitsa);
        assertThat(calendar.isWorkingDay(radonitsa, "RU-STA")).isFalse();
        assertThat(calendar.whyOff(radonitsa, "RU-KEM").isPresent()).isEqualTo(!calendar.isWorkingDay(radonitsa, "RU"));
    }

    @Test
    void daysUpToTheFourthWorkingDayAreClose() {
        assertThat(closeUntil("2020-02-20")).isEqualTo("2020-02-26");
        // The third working day is a Friday: its weekend is close too.
        assertThat(closeUntil("2020-02-18")).isEqualTo("2020-02-24");
    }

    @Test
    void whatIsLeftOfTheCalendarIsCloseAndThreeDaysAtLeast() {
        LocalDate last = calendar.lastDay();
        assertThat(calendar.closeUntil(last.minusDays(3), "RU")).isEqualTo(last);
        assertThat(calendar.closeUntil(last, "RU")).isEqualTo(last.plusDays(3));
    }

    private String closeUntil(String today) {
        return calendar.closeUntil(LocalDate.parse(today), "RU").toString();
    }

    @Test
    void radonitsaOnADayThatIsOffAnywayIsNotMoved() {
        LocalDate radonitsa = LocalDate.parse("2022-05-03");

        assertThat(calendar.whyOff(radonitsa, "RU-STA")).contains("выходной, перенесён с 01.01.2022");
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2021-12-31"), LocalDate.parse("2022-12-31"), "RU-STA"))
                .isEqualTo(calendar.workingDaysBetween(
                        LocalDate.parse("2021-12-31"), LocalDate.parse("2022-12-31"), "RU"));
    }

    @Test
    void saysWhyADayIsOff() {
        assertThat(why("2025-11-04", "RU")).isEqualTo("нерабочий праздничный день");
        assertThat(why("2020-02-24", "RU")).isEqualTo("выходной, перенесён с 23.02.2020");
        assertThat(why("2024-04-20", "RU")).isEqualTo("суббота");
        assertThat(why("2024-05-14", "RU-STA")).isEqualTo("Радоница");
        assertThat(calendar.whyOff(LocalDate.parse("2024-04-27"), "RU"))
                .as("working Saturday")
                .isEmpty();
        assertThat(calendar.whyOff(LocalDate.parse("2020-04-06"), "RU"))
                .as("presidential day")
                .isEmpty();
        assertThat(calendar.whyOff(LocalDate.parse("2020-04-06"), "RU", true)).contains("объявлен нерабочим");
    }

    @Test
    void countsWorkingDaysBothWays() {
        LocalDate holiday = LocalDate.parse("2025-11-04");

        assertThat(calendar.nextWorkingDay(holiday, "RU")).isEqualTo("2025-11-05");
        assertThat(calendar.previousWorkingDay(holiday, "RU")).isEqualTo("2025-11-01");
        assertThat(calendar.previousWorkingDay(LocalDate.parse("2025-11-05"), "RU"))
                .isEqualTo("2025-11-01");
        assertThat(calendar.plusWorkingDays(holiday, 0, "RU")).isEqualTo(holiday);
        assertThat(calendar.plusWorkingDays(LocalDate.parse("2025-11-05"), -3, "RU"))
                .isEqualTo("2025-10-30");
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2025-10-30"), holiday, "RU"))
                .isEqualTo(2);
        assertThat(calendar.workingDaysBetween(holiday, LocalDate.parse("2025-10-30"), "RU"))
                .isEqualTo(-2);
    }

    @Test
    void everySubjectOfTheFederationByIsoIsKnown() {
        assertThat(calendar.regions()).hasSize(84).contains("RU", "RU-SPE", "RU-KEM", "RU-STA", "RU-TOM", "RU-KIR");
        assertThat(calendar.zoneOf("RU-TOM")).isEqualTo(ZoneId.of("Asia/Tomsk"));
        assertThat(calendar.regionName("RU-STA")).isEqualTo("Ставропольский край");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RU-XXX", "ru-kem", "KZ", "", "RU-KEM "})
    void unknownRegionIsRefused(String region) {
        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.parse("2024-05-14"), region))
                .withMessageContaining("не найден");
    }

    @Test
    void datesOutsideTheCalendarAreRefusedNamingTheMissingYear() {
        refused("2019 год", () -> calendar.isWorkingDay(LocalDate.parse("2019-12-31"), "RU"));
        refused("2019 год", () -> calendar.previousWorkingDay(LocalDate.parse("2020-01-09"), "RU"));
        refused("2028 год", () -> calendar.nextWorkingDay(LocalDate.parse("2027-12-30"), "RU"));
        refused("2028 год", () -> calendar.plusWorkingDays(LocalDate.parse("2024-12-30"), Integer.MAX_VALUE, "RU"));
        refused("2019 год", () -> calendar.plusWorkingDays(LocalDate.parse("2024-12-30"), Integer.MIN_VALUE, "RU"));
        refused("2028 год", () -> calendar.workingDaysBetween(LocalDate.parse("2024-12-30"), LocalDate.MAX, "RU"));
        refused(
                "2019 год",
                () -> calendar.workingDaysBetween(LocalDate.parse("2019-12-30"), LocalDate.parse("2020-01-30"), "RU"));
        refused("Есть календарь на 2020–2027 годы", () -> calendar.whyOff(LocalDate.parse("2031-01-01"), "RU"));
    }

    @Test
    void onlyTheYearWithoutAConfirmedDecreeIsProvisional() {
        assertThat(calendar.isProvisional(2026)).isFalse();
        assertThat(calendar.isProvisional(2027)).isTrue();
    }

    private String why(String date, String region) {
        return calendar.whyOff(LocalDate.parse(date), region).orElseThrow();
    }

    private static void refused(String sentence, ThrowingCallable call) {
        assertThatExceptionOfType(TermException.class).isThrownBy(call).withMessageContaining(sentence);
    }
}
