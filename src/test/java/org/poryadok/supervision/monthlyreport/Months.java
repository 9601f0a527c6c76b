package org.poryadok.supervision.monthlyreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.poryadok.act.Jurisdiction;
import org.poryadok.oversight.discipline.AttributableObligation;
import org.poryadok.oversight.discipline.BodyMonth;
import org.poryadok.oversight.discipline.MonthFigures;
import org.poryadok.oversight.discipline.OverdueObligation;
import org.poryadok.oversight.discipline.RepeatOffender;
import org.poryadok.oversight.discipline.TermCount;

/** Months as a report shows them. */
final class Months {

    static final String BY = "Составил: Петров Пётр Петрович, заместитель главы администрации.";
    static final String LONG_BODY = "Муниципальное казённое учреждение «Единая дежурно-диспетчерская служба и центр "
            + "обеспечения деятельности органов местного самоуправления Шпаковского муниципального округа Ставропольского "
            + "края по делам ГО и ЧС»";
    static final String ACT = "постановление администрации Шпаковского муниципального округа Ставропольского края "
            + "от 29.08.2023 № 1199";
    private static final Jurisdiction SHPAKOVSKY = new Jurisdiction(
            "shpakovsky",
            "Шпаковский муниципальный округ Ставропольского края",
            "RU-STA",
            ZoneId.of("Europe/Moscow"),
            LocalTime.of(9, 0));
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    private Months() {}

    static MonthFigures busy(int overdue) {
        TermCount education = new TermCount(7, 2, 1, 0, 3, Optional.of(2.5));
        TermCount union = new TermCount(10, 3, 2, 1, 4, Optional.of(3.0));
        return month(
                union,
                overdue,
                List.of(
                        new BodyMonth("a", LONG_BODY, new TermCount(3, 1, 1, 1, 1, Optional.of(12.0)), 3),
                        new BodyMonth("b", "Комитет образования <script>alert(1)</script> & Ко", education, 1)),
                List.of(new RepeatOffender("a", LONG_BODY, 4, 2)),
                List.of(new AttributableObligation(
                        "Отдел массовых коммуникаций и информационных технологий",
                        "Направить " + "информацию в ЦУР",
                        LocalDate.of(2024, 12, 27),
                        Optional.empty(),
                        LONG_BODY,
                        LocalDate.of(2024, 12, 26),
                        Optional.of(LocalDate.of(2024, 12, 28)))),
                IntStream.range(0, overdue)
                        .mapToObj(number -> new OverdueObligation(
                                LONG_BODY,
                                "=HYPERLINK(\"x\") Уведомить координатора, обязанность № " + (number + 1),
                                "пункт 3.2.2",
                                ACT,
                                LocalDate.of(2024, 12, 2),
                                number % 2 == 1,
                                21,
                                number % 7 == 0))
                        .toList());
    }

    static MonthFigures empty() {
        return month(new TermCount(0, 0, 0, 0, 0, Optional.empty()), 0, List.of(), List.of(), List.of(), List.of());
    }

    private static MonthFigures month(
            TermCount total,
            int overdue,
            List<BodyMonth> bodies,
            List<RepeatOffender> offenders,
            List<AttributableObligation> attributable,
            List<OverdueObligation> duties) {
        return new MonthFigures(
                SHPAKOVSKY,
                YearMonth.of(2024, 12),
                "Администрация Шпаковского муниципального округа Ставропольского края",
                END,
                Instant.parse("2025-01-09T06:00:00Z"),
                total,
                1,
                overdue,
                2,
                bodies,
                offenders,
                3,
                attributable,
                duties);
    }
}
