package org.poryadok.reporting.monthlyreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.poryadok.oversight.discipline.BodyLine;
import org.poryadok.oversight.discipline.Correction;
import org.poryadok.oversight.discipline.Decision;
import org.poryadok.oversight.discipline.Figure;
import org.poryadok.oversight.discipline.JudgedObligation;
import org.poryadok.oversight.discipline.PeriodFigures;
import org.poryadok.oversight.discipline.PeriodReport;
import org.poryadok.oversight.discipline.RepeatOffender;
import org.poryadok.oversight.discipline.TermCount;
import org.springframework.stereotype.Component;

/** The report on a month or quarter, on how obligations are fulfilled, as an XLSX workbook: numbers are numbers, days are days. */
@Component
public class DisciplineWorkbook {

    private static final int PER_CENT = 100;

    private static final SheetColumn<JudgedObligation> BODY = new SheetColumn<>("Орган", 60, JudgedObligation::body);
    private static final SheetColumn<JudgedObligation> STEP =
            new SheetColumn<>("Что исполнить", 50, JudgedObligation::step);
    private static final SheetColumn<JudgedObligation> CITATION =
            new SheetColumn<>("Пункт", 28, JudgedObligation::citation);
    private static final SheetColumn<JudgedObligation> ACT = new SheetColumn<>("Акт", 60, JudgedObligation::act);
    private static final SheetColumn<JudgedObligation> LAST_DAY =
            new SheetColumn<>("Последний день срока", 16, JudgedObligation::lastDay);

    /** Which obligation it is: the beginning of every sheet of what was not done as it should have been. */
    private static final List<SheetColumn<JudgedObligation>> OBLIGATION = List.of(BODY, STEP, CITATION, ACT, LAST_DAY);

    /** @param madeBy who made the report, a Russian sentence */
    public byte[] render(PeriodReport report, String madeBy) {
        // Rows leave memory as they are written: the list of what is overdue may be long.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            SheetWriter sheets = new SheetWriter(workbook);
            totals(sheets, report.figures(), madeBy);
            figures(sheets, "По органам", report.figures().byBody(), "Орган", BodyLine::body);
            figures(sheets, "По актам", report.figures().byAct(), "Акт", BodyLine::act);
            offenders(sheets, report.figures().repeatOffenders());
            attributable(sheets, report.attributable());
            overdue(sheets, report.overdue());
            excused(sheets, report.excused());
            internal(sheets, report.internal());
            corrections(sheets, report.corrections());
            byWord(sheets, report.byWord());
            workbook.write(output);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void totals(SheetWriter sheets, PeriodFigures figures, String madeBy) {
        TermCount total = figures.total();
        sheets.begin("Итоги", 80, 24);
        sheets.title(figures.administration());
        sheets.title(
                "Отчёт об исполнительской дисциплине за " + figures.period().title());
        sheets.row("Территория", figures.jurisdiction().name());
        sheets.row("По состоянию на", figures.asOf());
        sheets.row("Истёк срок исполнения в отчётном периоде, обязанностей", total.ended());
        sheets.row("Исполнено в срок", total.onTime());
        sheets.row("Исполнено с нарушением срока", total.late());
        sheets.row("Не исполнено", total.overdue());
        sheets.row("Не исполнено, снято с контроля после срока", total.released());
        sheets.row("Из нарушений: срок продлён после того, как истёк", total.extended());
        sheets.row(
                "Доля исполненных в срок, %",
                total.shareOnTime().map(DisciplineWorkbook::perCent).orElse("—"));
        sheets.row("Просрочка исполненных с нарушением срока, медиана, рабочих дней", number(total.medianDaysLate()));
        sheets.row(
                "С нарушением срока из-за предыдущей ступени (в показатели органов не входит)", total.attributable());
        sheets.row("Направлено в срок, на проверке", figures.beingChecked());
        sheets.row("Исполнено в отчётном периоде из просроченных ранее", figures.arrearsFulfilled());
        sheets.row("Всего просрочено на " + MonthTexts.day(figures.asOf()), figures.overdueAtEnd());
        sheets.row("Внутренние сроки администрации (не нарушение акта): исполнено в срок", total.internalOnTime());
        sheets.row("Внутренние сроки администрации: исполнено позже или не исполнено", total.internalLate());
        sheets.row("Внутренний срок истёк на " + MonthTexts.day(figures.asOf()), figures.internalAtEnd());
        sheets.row(MonthTexts.offenceRule(figures), "");
        sheets.row(
                "Рекомендации и обязанности, для которых срок не установлен, в показатели не входят. "
                        + "Период определяется по последнему дню срока. Срок, который истёк, считается нарушенным и "
                        + "тогда, когда его продлили или карточку сняли с контроля позже.",
                "");
        sheets.row(
                "Составлено "
                        + MonthTexts.moment(
                                figures.madeAt(), figures.jurisdiction().zone()) + ". " + madeBy,
                "");
    }

    private static void figures(
            SheetWriter sheets, String name, List<BodyLine> lines, String first, Function<BodyLine, Object> whose) {
        SheetColumn.write(
                sheets,
                name,
                lines,
                Stream.concat(
                                Stream.of(new SheetColumn<>(first, 70, whose)),
                                Stream.of(Figure.values())
                                        .map(figure -> new SheetColumn<BodyLine>(
                                                figure.title(), 16, line -> cell(figure, line))))
                        .toList());
    }

    private static Object cell(Figure figure, BodyLine line) {
        Number number = figure.of(line);
        if (number == null) {
            return "—";
        }
        return figure == Figure.SHARE ? perCent(number.doubleValue()) : number;
    }

    private static void offenders(SheetWriter sheets, List<RepeatOffender> offenders) {
        SheetColumn.write(
                sheets,
                "Повторные нарушения",
                offenders,
                List.of(
                        new SheetColumn<>("Орган", 70, RepeatOffender::body),
                        new SheetColumn<>("Исполнено с нарушением срока", 20, RepeatOffender::late),
                        new SheetColumn<>("Снято с контроля после срока", 20, RepeatOffender::released),
                        new SheetColumn<>("Не исполнено", 16, RepeatOffender::overdue),
                        new SheetColumn<>("Всего", 12, RepeatOffender::offences)));
    }

    private static void attributable(SheetWriter sheets, List<JudgedObligation> obligations) {
        SheetColumn.write(
                sheets,
                "Из-за предыдущей ступени",
                obligations,
                List.of(
                        BODY,
                        STEP,
                        LAST_DAY,
                        new SheetColumn<>("Исполнено", 16, obligation -> fulfilled(obligation.fulfilledOn())),
                        ofEarlier("Предыдущая ступень", 60, JudgedObligation.Earlier::body),
                        ofEarlier("Последний день её срока", 20, JudgedObligation.Earlier::lastDay),
                        ofEarlier("Исполнено ею", 20, earlier -> fulfilled(earlier.fulfilledOn()))));
    }

    private static SheetColumn<JudgedObligation> ofEarlier(
            String title, int width, Function<JudgedObligation.Earlier, Object> value) {
        return new SheetColumn<>(
                title, width, obligation -> value.apply(obligation.earlier().orElseThrow()));
    }

    private static void overdue(SheetWriter sheets, List<JudgedObligation> obligations) {
        SheetColumn.write(
                sheets,
                "Просрочено",
                obligations,
                and(
                        OBLIGATION,
                        new SheetColumn<>("Просрочка, рабочих дней", 16, JudgedObligation::workingDaysLate),
                        new SheetColumn<>(
                                "На проверке с",
                                14,
                                obligation -> obligation
                                        .checkedSince()
                                        .map(Object.class::cast)
                                        .orElse("")),
                        new SheetColumn<>(
                                "Из-за предыдущей ступени",
                                20,
                                obligation -> yesOrNo(obligation.earlier().isPresent()))));
    }

    private static void excused(SheetWriter sheets, List<JudgedObligation> obligations) {
        SheetColumn.write(
                sheets,
                "Снято и продлено после срока",
                obligations,
                and(
                        OBLIGATION,
                        new SheetColumn<>("Решение", 30, MonthTexts::deed),
                        ofDecision("День решения", 14, Decision::on),
                        ofDecision("Кто решил", 36, Decision::by),
                        ofDecision("Причина", 60, Decision::reason)));
    }

    private static SheetColumn<JudgedObligation> ofDecision(String title, int width, Function<Decision, Object> value) {
        return new SheetColumn<>(title, width, obligation -> value.apply(MonthTexts.decision(obligation)));
    }

    private static void internal(SheetWriter sheets, List<JudgedObligation> obligations) {
        SheetColumn.write(
                sheets,
                "Внутренние сроки",
                obligations,
                and(
                        List.of(BODY, STEP, CITATION, ACT, LAST_DAY.called("Последний день внутреннего срока")),
                        new SheetColumn<>("Исполнение", 24, MonthTexts::ofInternal),
                        new SheetColumn<>("После него, рабочих дней", 18, JudgedObligation::workingDaysLate)));
    }

    private static void corrections(SheetWriter sheets, List<Correction> corrections) {
        SheetColumn.write(
                sheets,
                "Исправления",
                corrections,
                List.of(
                        new SheetColumn<>("День", 14, Correction::on),
                        BODY.of(Correction::body),
                        STEP.of(Correction::step),
                        CITATION.of(Correction::citation),
                        LAST_DAY.of(Correction::lastDay),
                        new SheetColumn<>("Внутренний срок", 16, correction -> yesOrNo(correction.internal())),
                        new SheetColumn<>("При закрытии периода", 40, Correction::was),
                        new SheetColumn<>("Теперь", 40, Correction::now),
                        new SheetColumn<>("Кто изменил", 36, Correction::by),
                        new SheetColumn<>("Причина", 60, Correction::reason)));
    }

    private static void byWord(SheetWriter sheets, List<JudgedObligation> obligations) {
        SheetColumn.write(
                sheets,
                "Внесено после срока",
                obligations,
                and(
                        OBLIGATION,
                        new SheetColumn<>(
                                "Исполнено по сведениям органа",
                                18,
                                obligation -> fulfilled(obligation.fulfilledOn().or(obligation::sentOn))),
                        new SheetColumn<>("Внесено", 14, obligation -> fulfilled(obligation.toldOn())),
                        new SheetColumn<>(
                                "На проверке",
                                14,
                                obligation -> yesOrNo(obligation.fulfilledOn().isEmpty()))));
    }

    @SafeVarargs
    private static <T> List<SheetColumn<T>> and(List<SheetColumn<T>> first, SheetColumn<T>... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    private static Object fulfilled(Optional<LocalDate> day) {
        return day.map(Object.class::cast).orElse("не исполнено");
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "да" : "нет";
    }

    /** Rounded to a tenth, as the document shows it. */
    private static Object perCent(double share) {
        return Math.round(share * PER_CENT * 10) / 10.0;
    }

    private static Object number(Optional<Double> number) {
        return number.map(Object.class::cast).orElse("—");
    }
}
