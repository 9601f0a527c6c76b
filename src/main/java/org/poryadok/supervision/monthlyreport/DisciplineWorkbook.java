package org.poryadok.supervision.monthlyreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.poryadok.casework.document.SheetWriter;
import org.poryadok.oversight.discipline.BodyLine;
import org.poryadok.oversight.discipline.Correction;
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

    /** @param madeBy who made the report, a Russian sentence */
    public byte[] render(PeriodReport report, String madeBy) {
        // Rows leave memory as they are written: the list of what is overdue may be long.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            SheetWriter sheets = new SheetWriter(workbook);
            totals(sheets, report.figures(), madeBy);
            bodies(sheets, report.figures().byBody());
            offenders(sheets, report.figures().repeatOffenders());
            attributable(sheets, report.attributable());
            overdue(sheets, report.overdue());
            excused(sheets, report.excused());
            internal(sheets, report.internal());
            corrections(sheets, report.corrections());
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
        sheets.row("Доля исполненных в срок, %", perCent(total));
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

    private static void bodies(SheetWriter sheets, List<BodyLine> bodies) {
        sheets.begin("По органам", 6, 70, 14, 14, 14, 14, 16, 16, 14, 14, 18, 14, 18, 18);
        sheets.head(
                "№",
                "Орган",
                "Истёк срок",
                "Исполнено в срок",
                "Исполнено с нарушением срока",
                "Не исполнено",
                "Снято с контроля после срока",
                "Из нарушений: срок продлён после истечения",
                "Доля в срок, %",
                "Медиана просрочки, рабочих дней",
                "Из-за предыдущей ступени",
                "Просрочено всего",
                "Внутренний срок: исполнено в срок",
                "Внутренний срок: позже или не исполнено");
        sheets.numbered(bodies, body -> new Object[] {
            body.body(),
            body.terms().ended(),
            body.terms().onTime(),
            body.terms().late(),
            body.terms().overdue(),
            body.terms().released(),
            body.terms().extended(),
            perCent(body.terms()),
            number(body.terms().medianDaysLate()),
            body.terms().attributable(),
            body.overdueAtEnd(),
            body.terms().internalOnTime(),
            body.terms().internalLate()
        });
    }

    private static void offenders(SheetWriter sheets, List<RepeatOffender> offenders) {
        sheets.begin("Повторные нарушения", 6, 70, 20, 20, 16, 12);
        sheets.head(
                "№", "Орган", "Исполнено с нарушением срока", "Снято с контроля после срока", "Не исполнено", "Всего");
        sheets.numbered(offenders, offender -> new Object[] {
            offender.body(), offender.late(), offender.released(), offender.overdue(), offender.offences()
        });
    }

    private static void attributable(SheetWriter sheets, List<JudgedObligation> obligations) {
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
        sheets.numbered(obligations, obligation -> new Object[] {
            obligation.body(),
            obligation.step(),
            obligation.lastDay(),
            fulfilled(obligation.fulfilledOn()),
            obligation.earlier().orElseThrow().body(),
            obligation.earlier().orElseThrow().lastDay(),
            fulfilled(obligation.earlier().orElseThrow().fulfilledOn())
        });
    }

    private static void overdue(SheetWriter sheets, List<JudgedObligation> obligations) {
        sheets.begin("Просрочено", 6, 60, 50, 28, 60, 16, 16, 20);
        sheets.head(
                "№",
                "Орган",
                "Что исполнить",
                "Пункт",
                "Акт",
                "Последний день срока",
                "Просрочка, рабочих дней",
                "Из-за предыдущей ступени");
        sheets.numbered(obligations, obligation -> new Object[] {
            obligation.body(),
            obligation.step(),
            obligation.citation(),
            obligation.act(),
            obligation.lastDay(),
            obligation.workingDaysLate(),
            yesOrNo(obligation.earlier().isPresent())
        });
    }

    private static void excused(SheetWriter sheets, List<JudgedObligation> obligations) {
        sheets.begin("Снято и продлено после срока", 6, 60, 50, 28, 60, 16, 30, 14, 36, 60);
        sheets.head(
                "№",
                "Орган",
                "Что исполнить",
                "Пункт",
                "Акт",
                "Последний день срока",
                "Решение",
                "День решения",
                "Кто решил",
                "Причина");
        sheets.numbered(obligations, obligation -> new Object[] {
            obligation.body(),
            obligation.step(),
            obligation.citation(),
            obligation.act(),
            obligation.lastDay(),
            MonthTexts.deed(obligation),
            MonthTexts.decision(obligation).on(),
            MonthTexts.decision(obligation).by(),
            MonthTexts.decision(obligation).reason()
        });
    }

    private static void internal(SheetWriter sheets, List<JudgedObligation> obligations) {
        sheets.begin("Внутренние сроки", 6, 60, 50, 28, 60, 16, 24, 18);
        sheets.head(
                "№",
                "Орган",
                "Что исполнить",
                "Пункт",
                "Акт",
                "Последний день внутреннего срока",
                "Исполнение",
                "После него, рабочих дней");
        sheets.numbered(obligations, obligation -> new Object[] {
            obligation.body(),
            obligation.step(),
            obligation.citation(),
            obligation.act(),
            obligation.lastDay(),
            MonthTexts.ofInternal(obligation),
            obligation.workingDaysLate()
        });
    }

    private static void corrections(SheetWriter sheets, List<Correction> corrections) {
        sheets.begin("Исправления", 6, 14, 60, 50, 28, 16, 16, 40, 40, 36, 60);
        sheets.head(
                "№",
                "День",
                "Орган",
                "Что исполнить",
                "Пункт",
                "Последний день срока",
                "Внутренний срок",
                "При закрытии периода",
                "Теперь",
                "Кто изменил",
                "Причина");
        sheets.numbered(corrections, correction -> new Object[] {
            correction.on(),
            correction.body(),
            correction.step(),
            correction.citation(),
            correction.lastDay(),
            yesOrNo(correction.internal()),
            correction.was(),
            correction.now(),
            correction.by(),
            correction.reason()
        });
    }

    private static Object fulfilled(Optional<LocalDate> day) {
        return day.map(Object.class::cast).orElse("не исполнено");
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
