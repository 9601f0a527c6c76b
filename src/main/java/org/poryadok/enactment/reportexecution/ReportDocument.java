package org.poryadok.enactment.reportexecution;

import org.poryadok.casework.document.DocumentFields;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.DocxTemplate;
import org.poryadok.casework.document.LetterFields;
import org.springframework.stereotype.Component;

/** The report on the execution of an act as a DOCX letter (SPB-7). */
@Component
public class ReportDocument {

    static final String TEMPLATE = "execution-report.docx";

    private static final DocumentFields<ReportData> FIELDS = LetterFields.<ReportData>of(ReportData::letterhead)
            .field("act.name", ReportData::act)
            .field("clause.citation", ReportData::citation)
            .field("report.remark", report -> report.remark().orElse(""))
            .list("accounts", ReportData::accounts, LetterFields.accountColumns())
            .list("persons", ReportData::persons, LetterFields.personColumns());

    private final DocxTemplate template;

    ReportDocument(DocumentTemplates templates) {
        template = templates.load(TEMPLATE, FIELDS.names());
    }

    public byte[] render(ReportData report) {
        return template.fill(FIELDS.fill(report));
    }
}
