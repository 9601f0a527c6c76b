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
import java.util.stream.Stream;
import org.poryadok.control.ControlCard;
import org.poryadok.oversight.discipline.BodyLine;
import org.poryadok.oversight.discipline.Correction;
import org.poryadok.oversight.discipline.DisciplineFigures;
import org.poryadok.oversight.discipline.Figure;
import org.poryadok.oversight.discipline.JudgedObligation;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.discipline.PeriodReport;
import org.poryadok.oversight.discipline.RepeatOffender;

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
        List<Column> columns,
        List<Line> byBody,
        List<Line> byAct,
        List<Line> byQuarter,
        int repeatOffences,
        List<RepeatOffender> offenders,
        List<JudgedObligation> attributable,
        List<JudgedObligation> excused,
        List<JudgedObligation> overdue,
        List<JudgedObligation> internal,
        List<JudgedObligation> byWord,
        List<Correction> corrections) {

    record Choice(String id, String title, boolean quarter) {}

    /** @param key a {@link Figure} */
    record Column(String key, String title) {}

    /** @param figures by the keys of the columns; none where there is nothing to be counted */
    record Line(String id, String name, boolean repeatOffender, Map<String, Number> figures) {}

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
                Stream.of(Figure.values())
                        .map(figure -> new Column(figure.key(), figure.title()))
                        .toList(),
                reports.stream()
                        .flatMap(report -> report.figures().byBody().stream())
                        .sorted(Comparator.comparingLong(BodyLine::overdueAtEnd).reversed())
                        .map(line -> line(line.bodyId(), line.body(), offenders.contains(line.bodyId()), line))
                        .toList(),
                reports.stream()
                        .flatMap(report -> report.figures().byAct().stream())
                        .map(line -> line(line.actId(), line.act(), false, line))
                        .toList(),
                figures.byQuarter().stream()
                        .map(quarter -> line(
                                quarter.quarter().toString(),
                                quarter.quarter().title(),
                                false,
                                new BodyLine("", "", "", "", quarter.terms(), 0, 0)))
                        .toList(),
                reports.stream()
                        .mapToInt(report -> report.figures().repeatOffences())
                        .findFirst()
                        .orElse(0),
                reports.stream()
                        .flatMap(report -> report.figures().repeatOffenders().stream())
                        .toList(),
                all(reports, PeriodReport::attributable),
                all(reports, PeriodReport::excused),
                all(reports, PeriodReport::overdue),
                all(reports, PeriodReport::internal),
                all(reports, PeriodReport::byWord),
                all(reports, PeriodReport::corrections));
    }

    private static Choice choice(Period period) {
        return new Choice(period.toString(), period.title(), period.isQuarter());
    }

    private static <T> List<T> all(List<PeriodReport> reports, Function<PeriodReport, List<T>> rows) {
        return reports.stream().map(rows).flatMap(List::stream).toList();
    }

    private static Line line(String id, String name, boolean repeatOffender, BodyLine line) {
        Map<String, Number> figures = new LinkedHashMap<>();
        Stream.of(Figure.values()).forEach(figure -> figures.put(figure.key(), figure.of(line)));
        return new Line(id, name, repeatOffender, figures);
    }
}
