package org.poryadok.supervision.monthlyreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.poryadok.casework.document.SheetWriter;
import org.poryadok.oversight.discipline.AttributableObligation;
import org.poryadok.oversight.discipline.BodyMonth;
import org.poryadok.oversight.discipline.MonthFigures;
import org.poryadok.oversight.discipline.OverdueObligation;
import org.poryadok.oversight.discipline.RepeatOffender;
import org.poryadok.oversight.discipline.TermCount;
import org.springframework.stereotype.Component;

/** The monthly report on how duties are fulfilled, as an XLSX workbook: numbers are numbers, days are days. */
@Component
public class DisciplineWorkbook {

    private static final int PER_CENT = 100;

    /** @param madeBy who made the report, a Russian sentence */
    public byte[] render(MonthFigures figures, String madeBy) {
        // Rows leave memory as they are written: the list of what is overdue may be long.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            SheetWriter sheets = new SheetWriter(workbook);
            totals(sheets, figures, madeBy);
            bodies(sheets, figures.byBody());
            offenders(sheets, figures.repeatOffenders());
            attributable(sheets, figures.attributable());
            overdue(sheets, figures.overdue());
            workbook.write(output);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void totals(SheetWriter sheets, MonthFigures figures, String madeBy) {
        TermCount total = figures.total();
        sheets.begin("Итоги", 80, 24);
        sheets.title(figures.administration());
        sheets.title("Отчёт об исполнительской дисциплине за " + MonthTexts.month(figures.month()));
        sheets.row("Территория", figures.jurisdiction().name());
        sheets.row("По состоянию на", figures.asOf());
        sheets.row("Истёк срок исполнения в отчётном месяце, обязанностей", total.ended());
        sheets.row("Исполнено в срок", total.onTime());
        sheets.row("Исполнено с нарушением срока", total.late());
        sheets.row("Не исполнено", total.overdue());
        sheets.row("В том числе по внутренним срокам администрации (не нарушение акта)", total.internal());
        sheets.row("Доля исполненных в срок, %", perCent(total));
        sheets.row("Просрочка исполненных с нарушением срока, медиана, рабочих дней", number(total.medianDaysLate()));
        sheets.row(
                "С нарушением срока из-за предыдущей ступени (в показатели органов не входит)", total.attributable());
        sheets.row("Направлено в срок, на проверке", figures.beingChecked());
        sheets.row("Исполнено в отчётном месяце из просроченных ранее", figures.arrearsFulfilled());
        sheets.row("Всего просрочено на " + MonthTexts.day(figures.asOf()), figures.overdueAtEnd());
        sheets.row(MonthTexts.offenceRule(figures), "");
        sheets.row(
                "Рекомендации и обязанности, для которых срок не установлен, в показатели не входят. "
                        + "Месяц определяется по последнему дню срока.",
                "");
        sheets.row(
                "Составлено "
                        + MonthTexts.moment(
                                figures.madeAt(), figures.jurisdiction().zone()) + ". " + madeBy,
                "");
    }

    private static void bodies(SheetWriter sheets, List<BodyMonth> bodies) {
        sheets.begin("По органам", 6, 70, 14, 14, 14, 14, 14, 14, 14, 18, 18);
        sheets.head(
                "№",
                "Орган",
                "Истёк срок",
                "Исполнено в срок",
                "Исполнено с нарушением срока",
                "Не исполнено",
                "В том числе по внутренним срокам",
                "Доля в срок, %",
                "Медиана просрочки, рабочих дней",
                "Из-за предыдущей ступени",
                "Просрочено всего");
        sheets.numbered(bodies, body -> new Object[] {
            body.body(),
            body.terms().ended(),
            body.terms().onTime(),
            body.terms().late(),
            body.terms().overdue(),
            body.terms().internal(),
            perCent(body.terms()),
            number(body.terms().medianDaysLate()),
            body.terms().attributable(),
            body.overdueAtEnd()
        });
    }

    private static void offenders(SheetWriter sheets, List<RepeatOffender> offenders) {
        sheets.begin("Повторные нарушения", 6, 70, 20, 16, 12);
        sheets.head("№", "Орган", "Исполнено с нарушением срока", "Просрочено", "Всего");
        sheets.numbered(offenders, offender ->
                new Object[] {offender.body(), offender.late(), offender.overdue(), offender.offences()});
    }

    private static void attributable(SheetWriter sheets, List<AttributableObligation> duties) {
        sheets.begin("Из-за предыдущей ступени", 6, 60, 50, 16, 16, 60, 20, 20);
        sheets.head(
                "№",
                "Орган",
                "Что исполнить",
                "Последний день срока",
                "Исполнено",
                "Предыдущая ступень",
                "Последний день её срока",
                "Исполнено ею");
        sheets.numbered(duties, duty -> new Object[] {
            duty.body(),
            duty.step(),
            duty.lastDay(),
            duty.fulfilledOn().map(Object.class::cast).orElse("не исполнено"),
            duty.earlierBody(),
            duty.earlierLastDay(),
            duty.earlierFulfilled().map(Object.class::cast).orElse("не исполнено")
        });
    }

    private static void overdue(SheetWriter sheets, List<OverdueObligation> duties) {
        sheets.begin("Просрочено", 6, 60, 50, 28, 60, 16, 14, 16, 20);
        sheets.head(
                "№",
                "Орган",
                "Что исполнить",
                "Пункт",
                "Акт",
                "Последний день срока",
                "Внутренний срок",
                "Просрочка, рабочих дней",
                "Из-за предыдущей ступени");
        sheets.numbered(duties, duty -> new Object[] {
            duty.body(),
            duty.step(),
            duty.citation(),
            duty.act(),
            duty.lastDay(),
            yesOrNo(duty.internalTerm()),
            duty.workingDaysLate(),
            yesOrNo(duty.attributable())
        });
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "да" : "нет";
    }

    /** Rounded to a tenth, as the document shows it. */
    private static Object perCent(TermCount terms) {
        return terms.shareOnTime()
                .map(share -> (Object) (Math.round(share * PER_CENT * 10) / 10.0))
                .orElse("—");
    }

    private static Object number(Optional<Double> number) {
        return number.map(Object.class::cast).orElse("—");
    }
}
