package org.poryadok.cockpit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.control.ControlCard;
import org.poryadok.oversight.discipline.BodyLine;
import org.poryadok.oversight.discipline.Correction;
import org.poryadok.oversight.discipline.DisciplineFigures;
import org.poryadok.oversight.discipline.JudgedObligation;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.discipline.PeriodReport;
import org.poryadok.oversight.discipline.RepeatOffender;
import org.poryadok.oversight.discipline.TermCount;

/**
 * The figures of discipline as the page reads them, the rows of the document and the workbook; periods are written «2026-Q4».
 *
 * @param asOf   last day that the figures cover
 * @param closed whether the period is over and its figures kept
 */
record DisciplineView(
        String period,
        String title,
        LocalDate asOf,
        boolean closed,
        List<Choice> periods,
        List<String> reports,
        List<Line> byBody,
        List<Line> byAct,
        List<Line> byQuarter,
        int repeatOffences,
        List<JudgedObligation> excused,
        List<JudgedObligation> overdue,
        List<JudgedObligation> internal,
        List<Correction> corrections) {

    record Choice(String id, String title, boolean quarter) {}

    record Line(
            String id,
            String name,
            String act,
            boolean repeatOffender,
            long ended,
            long onTime,
            long late,
            long overdue,
            long released,
            long extended,
            Optional<Double> shareOnTime,
            Optional<Double> medianDaysLate,
            long attributable,
            long internalOnTime,
            long internalLate,
            long overdueAtEnd) {}

    /** @param verdict how it stands or stood when the period closed, Russian */
    record OfBody(JudgedObligation obligation, String verdict, Optional<String> processInstanceId) {}

    static List<OfBody> withCases(List<JudgedObligation> obligations, List<ControlCard> cards) {
        Map<UUID, ControlCard> byId = cards.stream().collect(Collectors.toMap(ControlCard::id, card -> card));
        return obligations.stream()
                .map(one -> new OfBody(
                        one,
                        one.internal()
                                ? one.verdict().titleOfInternal()
                                : one.verdict().title(),
                        Optional.ofNullable(byId.get(one.card())).flatMap(ControlCard::processInstanceId)))
                .toList();
    }

    static DisciplineView of(DisciplineFigures figures) {
        List<PeriodReport> reports = figures.reports();
        Set<String> offenders = reports.stream()
                .flatMap(report -> report.figures().repeatOffenders().stream())
                .map(RepeatOffender::bodyId)
                .collect(Collectors.toSet());
        List<BodyLine> lines = reports.stream()
                .flatMap(report -> report.figures().lines().stream())
                .sorted(Comparator.comparingLong(BodyLine::overdueAtEnd).reversed())
                .toList();
        return new DisciplineView(
                figures.period().toString(),
                figures.period().title(),
                reports.stream()
                        .map(report -> report.figures().asOf())
                        .max(Comparator.naturalOrder())
                        .orElse(figures.period().lastDay()),
                reports.stream().anyMatch(report -> report.figures().closed()),
                figures.choices().stream().map(DisciplineView::choice).toList(),
                reports.stream()
                        .map(report -> report.figures().jurisdiction().id())
                        .toList(),
                lines.stream()
                        .map(line -> line(
                                line.bodyId(),
                                line.body(),
                                line.act(),
                                offenders.contains(line.bodyId()),
                                line.terms(),
                                line.overdueAtEnd()))
                        .toList(),
                byAct(lines),
                figures.byQuarter().stream()
                        .map(quarter -> line(
                                quarter.quarter().toString(), quarter.quarter().title(), "", false, quarter.terms(), 0))
                        .toList(),
                reports.stream()
                        .mapToInt(report -> report.figures().repeatOffences())
                        .findFirst()
                        .orElse(0),
                all(reports, PeriodReport::excused),
                all(reports, PeriodReport::overdue),
                all(reports, PeriodReport::internal),
                all(reports, PeriodReport::corrections));
    }

    private static Choice choice(Period period) {
        return new Choice(period.toString(), period.title(), period.isQuarter());
    }

    private static <T> List<T> all(List<PeriodReport> reports, Function<PeriodReport, List<T>> rows) {
        return reports.stream().map(rows).flatMap(List::stream).toList();
    }

    private static List<Line> byAct(List<BodyLine> lines) {
        Map<String, BodyLine> acts = new LinkedHashMap<>();
        lines.forEach(line -> acts.merge(line.actId(), line, BodyLine::plus));
        return acts.entrySet().stream()
                .map(act -> line(
                        act.getKey(),
                        act.getValue().act(),
                        "",
                        false,
                        act.getValue().terms(),
                        act.getValue().overdueAtEnd()))
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }

    private static Line line(
            String id, String name, String act, boolean repeatOffender, TermCount terms, long overdueAtEnd) {
        return new Line(
                id,
                name,
                act,
                repeatOffender,
                terms.ended(),
                terms.onTime(),
                terms.late(),
                terms.overdue(),
                terms.released(),
                terms.extended(),
                terms.shareOnTime(),
                terms.medianDaysLate(),
                terms.attributable(),
                terms.internalOnTime(),
                terms.internalLate(),
                overdueAtEnd);
    }
}
