package org.poryadok.reporting.monthlyreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.poryadok.act.Jurisdiction;
import org.poryadok.oversight.discipline.BodyLine;
import org.poryadok.oversight.discipline.Correction;
import org.poryadok.oversight.discipline.Decision;
import org.poryadok.oversight.discipline.JudgedObligation;
import org.poryadok.oversight.discipline.ObligationVerdict;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.discipline.PeriodFigures;
import org.poryadok.oversight.discipline.PeriodReport;
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

    static PeriodReport busy(int overdue) {
        TermCount union = new TermCount(3, 1, 1, 0, 0, 1, 2, 1, days(12));
        TermCount education = new TermCount(7, 2, 1, 1, 1, 0, 1, 2, days(2, 3));
        List<JudgedObligation> obligations = new ArrayList<>();
        obligations.add(obligation(
                        "Направить информацию в ЦУР", LocalDate.of(2024, 12, 27), ObligationVerdict.LATE, 1, false)
                .earlier(Optional.of(new JudgedObligation.Earlier(
                        LONG_BODY, LocalDate.of(2024, 12, 26), Optional.of(LocalDate.of(2024, 12, 28)))))
                .obligation());
        obligations.add(obligation("Создать страницу", LocalDate.of(2024, 12, 3), ObligationVerdict.RELEASED, 5, false)
                .released(new Decision(
                        "Смирнов Игорь Олегович",
                        LocalDate.of(2024, 12, 10),
                        "Орган упразднён",
                        Optional.empty(),
                        Optional.empty()))
                .obligation());
        obligations.add(
                obligation("Подтвердить страницу", LocalDate.of(2024, 12, 4), ObligationVerdict.OVERDUE, 6, false)
                        .extended(new Decision(
                                "Смирнов Игорь Олегович",
                                LocalDate.of(2024, 12, 11),
                                "Болезнь исполнителя",
                                Optional.of(LocalDate.of(2025, 1, 15)),
                                Optional.empty()))
                        .obligation());
        obligations.add(obligation("Проверить страницу", LocalDate.of(2024, 12, 6), ObligationVerdict.LATE, 6, false)
                .extended(new Decision(
                        "Смирнов Игорь Олегович",
                        LocalDate.of(2024, 12, 12),
                        "Болезнь исполнителя",
                        Optional.of(LocalDate.of(2025, 1, 15)),
                        Optional.empty()))
                .obligation());
        obligations.add(obligation("Принять порядок", LocalDate.of(2024, 12, 5), ObligationVerdict.OVERDUE, 7, true)
                .obligation());
        IntStream.range(0, overdue)
                .mapToObj(number -> obligation(
                                "=HYPERLINK(\"x\") Уведомить координатора, обязанность № " + (number + 1),
                                LocalDate.of(2024, 12, 2),
                                ObligationVerdict.OVERDUE,
                                21,
                                false)
                        .earlier(
                                number % 7 == 0
                                        ? Optional.of(new JudgedObligation.Earlier(
                                                LONG_BODY, LocalDate.of(2024, 12, 1), Optional.empty()))
                                        : Optional.empty())
                        .obligation())
                .forEach(obligations::add);
        return month(
                List.of(
                        new BodyLine("a", LONG_BODY, "a", ACT, union, 3, 1),
                        new BodyLine(
                                "b", "Комитет образования <script>alert(1)</script> & Ко", "a", ACT, education, 1, 0)),
                List.of(new RepeatOffender("a", LONG_BODY, 4, 1, 2)),
                obligations,
                List.of(obligation("Создать страницу", LocalDate.of(2024, 12, 9), ObligationVerdict.ON_TIME, 0, false)
                        .obligation()),
                List.of(new Correction(
                        LocalDate.of(2025, 1, 20),
                        LONG_BODY,
                        "Создать аккаунт",
                        "пункт 3.2.2",
                        "a",
                        ACT,
                        LocalDate.of(2024, 12, 6),
                        false,
                        "не исполнено",
                        "не исполнено, снято с контроля после срока",
                        "Смирнов Игорь Олегович",
                        "Обязанность отпала")));
    }

    static PeriodReport empty() {
        return month(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static SortedMap<Integer, Long> days(int... days) {
        return new TreeMap<>(IntStream.of(days).boxed().collect(Collectors.toMap(day -> day, day -> 1L)));
    }

    /** An obligation of which little is said yet. */
    private record Draft(JudgedObligation obligation) {

        Draft earlier(Optional<JudgedObligation.Earlier> earlier) {
            return with(obligation.released(), obligation.extended(), earlier);
        }

        Draft released(Decision decision) {
            return with(Optional.of(decision), obligation.extended(), obligation.earlier());
        }

        Draft extended(Decision decision) {
            return with(obligation.released(), Optional.of(decision), obligation.earlier());
        }

        private Draft with(
                Optional<Decision> released, Optional<Decision> extended, Optional<JudgedObligation.Earlier> earlier) {
            return new Draft(new JudgedObligation(
                    obligation.card(),
                    obligation.bodyId(),
                    obligation.body(),
                    obligation.step(),
                    obligation.citation(),
                    obligation.actId(),
                    obligation.act(),
                    obligation.lastDay(),
                    obligation.verdict(),
                    extended.isPresent(),
                    obligation.internal(),
                    obligation.workingDaysLate(),
                    obligation.sentOn(),
                    obligation.fulfilledOn(),
                    obligation.toldOn(),
                    released,
                    extended,
                    earlier));
        }
    }

    private static Draft obligation(
            String step, LocalDate lastDay, ObligationVerdict verdict, int days, boolean internal) {
        return new Draft(new JudgedObligation(
                UUID.randomUUID(),
                "a",
                LONG_BODY,
                step,
                "пункт 3.2.2",
                "a",
                ACT,
                lastDay,
                verdict,
                false,
                internal,
                days,
                Optional.empty(),
                verdict == ObligationVerdict.LATE
                        ? Optional.of(LocalDate.of(2024, 12, 30))
                        : verdict == ObligationVerdict.ON_TIME
                                ? Optional.of(LocalDate.of(2024, 12, 6))
                                : Optional.empty(),
                verdict == ObligationVerdict.ON_TIME ? Optional.of(LocalDate.of(2024, 12, 19)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static PeriodReport month(
            List<BodyLine> bodies,
            List<RepeatOffender> offenders,
            List<JudgedObligation> obligations,
            List<JudgedObligation> byWord,
            List<Correction> corrections) {
        return new PeriodReport(
                new PeriodFigures(
                        SHPAKOVSKY,
                        Period.of(YearMonth.of(2024, 12)),
                        "Администрация Шпаковского муниципального округа Ставропольского края",
                        END,
                        Instant.parse("2025-01-09T06:00:00Z"),
                        true,
                        bodies,
                        1,
                        2,
                        offenders,
                        3),
                obligations,
                byWord,
                obligations.stream()
                        .filter(obligation -> !obligation.internal()
                                && (obligation.released().isPresent()
                                        || obligation.extended().isPresent()))
                        .toList(),
                corrections);
    }
}
