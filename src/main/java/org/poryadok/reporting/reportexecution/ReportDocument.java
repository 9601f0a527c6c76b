package org.poryadok.reporting.reportexecution;

import java.util.Map;
import org.poryadok.casework.document.DocumentFields;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.DocxTemplate;
import org.poryadok.casework.document.LetterFields;
import org.springframework.stereotype.Component;

/** The report on the execution of an act as a DOCX letter (SPB-7). */
@Component
class ReportDocument {

    static final String TEMPLATE = "execution-report.docx";

    private static final DocumentFields<ReportData> FIELDS = LetterFields.<ReportData>of(ReportData::letterhead)
            .field("act.name", ReportData::act)
            .field("clause.citation", ReportData::citation)
            .field("report.period", ReportData::period)
            .field("report.total", ReportData::total)
            .field("report.answer", report -> report.answer().orElse(""))
            .field("report.remark", report -> report.remark().orElse(""))
            .list(
                    "points",
                    ReportData::points,
                    Map.of(
                            "point", PointRow::point,
                            "result", PointRow::result,
                            "done", PointRow::done,
                            "shown", PointRow::shown))
            .list(
                    "accounts",
                    ReportData::pages,
                    Map.of(
                            "owner", ReportedPages.Row::owner,
                            "network", ReportedPages.Row::network,
                            "address", ReportedPages.Row::address,
                            "createdOn", ReportedPages.Row::createdOn,
                            "state", ReportedPages.Row::state))
            .list(
                    "persons",
                    ReportData::persons,
                    Map.of(
                            "role", ReportFacts.Person::role,
                            "name", ReportFacts.Person::person,
                            "post", ReportFacts.Person::post,
                            "order", ReportFacts.Person::order));

    private final DocxTemplate template;

    ReportDocument(DocumentTemplates templates) {
        template = templates.load(TEMPLATE, FIELDS.names());
    }

    byte[] render(ReportData report) {
        return template.fill(FIELDS.fill(report));
    }
}
