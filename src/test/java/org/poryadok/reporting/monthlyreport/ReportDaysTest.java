package org.poryadok.reporting.monthlyreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The letter hour of every jurisdiction here is 09:00. */
@RoomTest
class ReportDaysTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    private ReportDays days;

    @Autowired
    private Engine engine;

    @ParameterizedTest
    @CsvSource({
        // A Monday; the month begins on a Sunday.
        "tomsk, 2026-10, 2026-11-02T02:00:00Z",
        "kirov, 2026-10, 2026-11-02T06:00:00Z",
        // After the holidays of the New Year, longer in 2026: the 9th is a day off moved from January.
        "tomsk, 2024-12, 2025-01-09T02:00:00Z",
        "tomsk, 2025-12, 2026-01-12T02:00:00Z",
        "kuzbass, 2020-12, 2021-01-11T02:00:00Z",
        // After the holiday of the 1st of May.
        "tomsk, 2024-04, 2024-05-02T02:00:00Z",
        // The 1st itself.
        "tomsk, 2024-09, 2024-10-01T02:00:00Z",
        // The 1st of November 2025 is a working Saturday.
        "tomsk, 2025-10, 2025-11-01T02:00:00Z",
    })
    void reportIsDueOnTheFirstWorkingDayOfTheNextMonth(String jurisdiction, String month, String due) {
        engine.setClock(YearMonth.parse(month).atDay(15).atTime(12, 0).atZone(MOSCOW));

        assertThat(days.next(jurisdiction, YearMonth.parse(month))).isEqualTo(Instant.parse(due));
    }

    @ParameterizedTest
    @CsvSource({
        // The rest of the first working day, any time later: at once, if today works.
        "2024-10-01T12:00, 2024-10-01T06:00:00Z",
        "2024-10-16T12:00, 2024-10-16T06:00:00Z",
        // Before and after the hours of letters.
        "2024-10-16T06:00, 2024-10-16T06:00:00Z",
        "2024-10-01T18:00, 2024-10-02T06:00:00Z",
        "2024-10-11T18:30, 2024-10-14T06:00:00Z",
        // Saturday the 12th: Monday morning.
        "2024-10-12T12:00, 2024-10-14T06:00:00Z",
    })
    void missedReportWaitsForAWorkingDayOnly(String now, String due) {
        engine.setClock(LocalDateTime.parse(now).atZone(MOSCOW));

        assertThat(days.next("kirov", YearMonth.of(2024, 9))).isEqualTo(Instant.parse(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-01T08:59, 2024-09",
        "2024-10-01T09:00, 2024-10",
        "2024-10-31T23:59, 2024-10",
        "2025-01-08T12:00, 2024-12",
        "2025-01-09T09:00, 2025-01",
    })
    void nextReportIsAboutTheLastMonthUntilItsDayHasCome(String now, String month) {
        engine.setClock(LocalDateTime.parse(now).atZone(MOSCOW));

        assertThat(days.nextMonth("kirov")).isEqualTo(YearMonth.parse(month));
    }
}
