package org.poryadok.reporting.monthlyreport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.poryadok.casework.document.DocumentFields;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.DocxTemplate;
import org.poryadok.oversight.discipline.BodyLine;
import org.poryadok.oversight.discipline.Correction;
import org.poryadok.oversight.discipline.Figure;
import org.poryadok.oversight.discipline.JudgedObligation;
import org.poryadok.oversight.discipline.PeriodFigures;
import org.poryadok.oversight.discipline.PeriodReport;
import org.poryadok.oversight.discipline.RepeatOffender;
import org.poryadok.oversight.discipline.TermCount;
import org.springframework.stereotype.Component;

/** The report on a month or quarter, on how obligations are fulfilled, as a DOCX document. */
@Component
public class DisciplineDocument {

    static final String TEMPLATE = "discipline-report.docx";
    private static final String NOT_FULFILLED = "не исполнено";

    private static final DocumentFields<Made> FIELDS = totals(new DocumentFields<Made>()
            .field("administration.name", made -> made.figures().administration())
            // Where no body controls execution the jurisdiction is the heading already.
            .field(
                    "jurisdiction.name",
                    made -> Optional.of(made.figures().jurisdiction().name())
                            .filter(name -> !name.equals(made.figures().administration()))
                            .orElse(""))
            .field("month.name", made -> made.figures().period().title())
            .field("report.asOf", made -> MonthTexts.day(made.figures().asOf()))
            .field(
                    "made.at",
                    made -> MonthTexts.moment(
                            made.figures().madeAt(),
                            made.figures().jurisdiction().zone()))
            .field("made.by", Made::by)
            .field("offenders.rule", made -> MonthTexts.offenceRule(made.figures()))
            .field(
                    "overdue.note",
                    made -> made.report().overdue().stream()
                                    .anyMatch(obligation -> obligation.earlier().isPresent())
                            ? "* Просрочено из-за предыдущей ступени."
                            : "")
            .list("bodies", made -> made.figures().byBody(), figures(BodyLine::body))
            .list("acts", made -> made.figures().byAct(), figures(BodyLine::act))
            .field(
                    "closed.note",
                    made -> made.figures().closed()
                            ? "Показатели закрытого периода не изменяются. Что изменилось после закрытия, показано в разделе 8."
                            : "")
            .list("offenders", made -> made.figures().repeatOffenders(), offenderColumns())
            .list("attributable", made -> made.report().attributable(), attributableColumns())
            .list("overdue", made -> made.report().overdue(), overdueColumns())
            .list("excused", made -> made.report().excused(), excusedColumns())
            .list("internal", made -> made.report().internal(), internalColumns())
            .list("corrections", made -> made.report().corrections(), correctionColumns())
            .list("byWord", made -> made.report().byWord(), byWordColumns()));

    private final DocxTemplate template;

    DisciplineDocument(DocumentTemplates templates) {
        template = templates.load(TEMPLATE, FIELDS.names());
    }

    /** @param madeBy who made the report, a Russian sentence */
    public byte[] render(PeriodReport report, String madeBy) {
        return template.fill(FIELDS.fill(new Made(report, madeBy)));
    }

    private record Made(PeriodReport report, String by) {

        PeriodFigures figures() {
            return report.figures();
        }
    }

    private static DocumentFields<Made> totals(DocumentFields<Made> fields) {
        return fields.field("total.ended", total(terms -> number(terms.ended())))
                .field("total.onTime", total(terms -> number(terms.onTime())))
                .field("total.late", total(terms -> number(terms.late())))
                .field("total.overdue", total(terms -> number(terms.overdue())))
                .field("total.released", total(terms -> number(terms.released())))
                .field("total.extended", total(terms -> number(terms.extended())))
                .field("total.internalOnTime", total(terms -> number(terms.internalOnTime())))
                .field("total.internal", total(terms -> number(terms.internalLate())))
                .field("total.share", total(terms -> MonthTexts.share(terms.shareOnTime())))
                .field("total.median", total(terms -> MonthTexts.median(terms.medianDaysLate())))
                .field("total.attributable", total(terms -> number(terms.attributable())))
                .field("total.checked", made -> number(made.figures().beingChecked()))
                .field("total.arrears", made -> number(made.figures().arrearsFulfilled()))
                .field("total.overdueAtEnd", made -> number(made.figures().overdueAtEnd()))
                .field("total.internalAtEnd", made -> number(made.figures().internalAtEnd()));
    }

    private static Function<Made, String> total(Function<TermCount, String> text) {
        return made -> text.apply(made.figures().total());
    }

    /** @param name whose line it is */
    private static Map<String, Function<BodyLine, String>> figures(Function<BodyLine, String> name) {
        Map<String, Function<BodyLine, String>> columns = new HashMap<>(Map.of("name", name));
        for (Figure figure : Figure.values()) {
            columns.put(figure.key(), line -> MonthTexts.figure(figure, line));
        }
        return columns;
    }

    private static Map<String, Function<RepeatOffender, String>> offenderColumns() {
        return Map.of(
                "name", RepeatOffender::body,
                "late", offender -> number(offender.late()),
                "released", offender -> number(offender.released()),
                "overdue", offender -> number(offender.overdue()),
                "all", offender -> number(offender.offences()));
    }

    private static Map<String, Function<JudgedObligation, String>> attributableColumns() {
        return Map.of(
                "name",
                JudgedObligation::body,
                "step",
                JudgedObligation::step,
                "lastDay",
                obligation -> MonthTexts.day(obligation.lastDay()),
                "fulfilledOn",
                obligation -> obligation.fulfilledOn().map(MonthTexts::day).orElse(NOT_FULFILLED),
                "earlier",
                obligation -> obligation.earlier().orElseThrow().body(),
                "earlierDays",
                obligation -> MonthTexts.day(obligation.earlier().orElseThrow().lastDay()) + "\n"
                        + obligation
                                .earlier()
                                .orElseThrow()
                                .fulfilledOn()
                                .map(MonthTexts::day)
                                .orElse(NOT_FULFILLED));
    }

    private static Map<String, Function<JudgedObligation, String>> overdueColumns() {
        return Map.of(
                "name",
                JudgedObligation::body,
                "step",
                JudgedObligation::step,
                "basis",
                MonthTexts::basis,
                "lastDay",
                MonthTexts::missedDay,
                "days",
                obligation -> obligation.workingDaysLate()
                        + (obligation.earlier().isPresent() ? " *" : "")
                        + MonthTexts.checked(obligation, "\n"));
    }

    private static Map<String, Function<JudgedObligation, String>> excusedColumns() {
        return Map.of(
                "name",
                JudgedObligation::body,
                "step",
                JudgedObligation::step,
                "basis",
                MonthTexts::basis,
                "lastDay",
                obligation -> MonthTexts.day(obligation.lastDay()),
                "deed",
                MonthTexts::deed,
                "on",
                obligation -> MonthTexts.day(MonthTexts.decision(obligation).on()),
                "who",
                obligation -> MonthTexts.decision(obligation).by() + ": "
                        + MonthTexts.decision(obligation).reason());
    }

    private static Map<String, Function<JudgedObligation, String>> internalColumns() {
        return Map.of(
                "name", JudgedObligation::body,
                "step", JudgedObligation::step,
                "basis", MonthTexts::basis,
                "lastDay", MonthTexts::missedDay,
                "state", MonthTexts::ofInternal,
                "days", obligation -> number(obligation.workingDaysLate()));
    }

    private static Map<String, Function<JudgedObligation, String>> byWordColumns() {
        return Map.of(
                "name", JudgedObligation::body,
                "step", JudgedObligation::step,
                "basis", MonthTexts::basis,
                "lastDay", obligation -> MonthTexts.day(obligation.lastDay()),
                "done", MonthTexts::doneByWord);
    }

    private static Map<String, Function<Correction, String>> correctionColumns() {
        return Map.of(
                "on", correction -> MonthTexts.day(correction.on()),
                "name", Correction::body,
                "step", Correction::step,
                "lastDay", MonthTexts::kindOfTerm,
                "was", Correction::was,
                "now", Correction::now,
                "who", MonthTexts::whoAndWhy);
    }

    private static String number(long number) {
        return String.valueOf(number);
    }
}
