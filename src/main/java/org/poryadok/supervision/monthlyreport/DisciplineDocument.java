package org.poryadok.supervision.monthlyreport;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.poryadok.casework.document.DocumentFields;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.DocxTemplate;
import org.poryadok.oversight.discipline.AttributableObligation;
import org.poryadok.oversight.discipline.BodyMonth;
import org.poryadok.oversight.discipline.MonthFigures;
import org.poryadok.oversight.discipline.OverdueObligation;
import org.poryadok.oversight.discipline.RepeatOffender;
import org.poryadok.oversight.discipline.TermCount;
import org.springframework.stereotype.Component;

/** The monthly report on how duties are fulfilled, as a DOCX document. */
@Component
public class DisciplineDocument {

    static final String TEMPLATE = "discipline-report.docx";

    private static final DocumentFields<Made> FIELDS = totals(new DocumentFields<Made>()
            .field("administration.name", made -> made.figures().administration())
            // Where no body controls execution the jurisdiction is the heading already.
            .field(
                    "jurisdiction.name",
                    made -> Optional.of(made.figures().jurisdiction().name())
                            .filter(name -> !name.equals(made.figures().administration()))
                            .orElse(""))
            .field("month.name", made -> MonthTexts.month(made.figures().month()))
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
                    made -> made.figures().overdue().stream().anyMatch(OverdueObligation::attributable)
                            ? "* Просрочено из-за предыдущей ступени."
                            : "")
            .list("bodies", made -> made.figures().byBody(), bodyColumns())
            .list("offenders", made -> made.figures().repeatOffenders(), offenderColumns())
            .list("attributable", made -> made.figures().attributable(), attributableColumns())
            .list("overdue", made -> made.figures().overdue(), overdueColumns()));

    private final DocxTemplate template;

    DisciplineDocument(DocumentTemplates templates) {
        template = templates.load(TEMPLATE, FIELDS.names());
    }

    /** @param madeBy who made the report, a Russian sentence */
    public byte[] render(MonthFigures figures, String madeBy) {
        return template.fill(FIELDS.fill(new Made(figures, madeBy)));
    }

    private record Made(MonthFigures figures, String by) {}

    private static DocumentFields<Made> totals(DocumentFields<Made> fields) {
        return fields.field("total.ended", total(terms -> number(terms.ended())))
                .field("total.onTime", total(terms -> number(terms.onTime())))
                .field("total.late", total(terms -> number(terms.late())))
                .field("total.overdue", total(terms -> number(terms.overdue())))
                .field("total.internal", total(terms -> number(terms.internal())))
                .field("total.share", total(terms -> MonthTexts.share(terms.shareOnTime())))
                .field("total.median", total(terms -> MonthTexts.median(terms.medianDaysLate())))
                .field("total.attributable", total(terms -> number(terms.attributable())))
                .field("total.checked", made -> number(made.figures().beingChecked()))
                .field("total.arrears", made -> number(made.figures().arrearsFulfilled()))
                .field("total.overdueAtEnd", made -> number(made.figures().overdueAtEnd()));
    }

    private static Function<Made, String> total(Function<TermCount, String> text) {
        return made -> text.apply(made.figures().total());
    }

    private static Map<String, Function<BodyMonth, String>> bodyColumns() {
        return Map.of(
                "name", BodyMonth::body,
                "ended", body -> number(body.terms().ended()),
                "onTime", body -> number(body.terms().onTime()),
                "late", body -> number(body.terms().late()),
                "overdue", body -> number(body.terms().overdue()),
                "share", body -> MonthTexts.bareShare(body.terms().shareOnTime()),
                "median", body -> MonthTexts.median(body.terms().medianDaysLate()),
                "attributable", body -> number(body.terms().attributable()),
                "overdueAtEnd", body -> number(body.overdueAtEnd()));
    }

    private static Map<String, Function<RepeatOffender, String>> offenderColumns() {
        return Map.of(
                "name", RepeatOffender::body,
                "late", offender -> number(offender.late()),
                "overdue", offender -> number(offender.overdue()),
                "all", offender -> number(offender.offences()));
    }

    private static Map<String, Function<AttributableObligation, String>> attributableColumns() {
        return Map.of(
                "name",
                AttributableObligation::body,
                "step",
                AttributableObligation::step,
                "lastDay",
                duty -> MonthTexts.day(duty.lastDay()),
                "fulfilledOn",
                duty -> duty.fulfilledOn().map(MonthTexts::day).orElse("не исполнено"),
                "earlier",
                AttributableObligation::earlierBody,
                "earlierDays",
                duty -> MonthTexts.day(duty.earlierLastDay()) + "\n"
                        + duty.earlierFulfilled().map(MonthTexts::day).orElse("не исполнено"));
    }

    private static Map<String, Function<OverdueObligation, String>> overdueColumns() {
        return Map.of(
                "name", OverdueObligation::body,
                "step", OverdueObligation::step,
                "basis", MonthTexts::basis,
                "lastDay", MonthTexts::lastDay,
                "days", duty -> duty.workingDaysLate() + (duty.attributable() ? " *" : ""));
    }

    private static String number(long number) {
        return String.valueOf(number);
    }
}
