package org.poryadok.publication.auditregistry;

import java.util.Map;
import org.poryadok.casework.document.DocumentFields;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.DocxTemplate;
import org.poryadok.casework.document.LetterFields;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The act of an audit of the registry as a DOCX document. */
@Component
public class AuditDocument {

    static final String TEMPLATE = "registry-audit.docx";

    private static final DocumentFields<AuditData> FIELDS = LetterFields.<AuditData>of(AuditData::letterhead)
            .field("act.name", AuditData::act)
            .field("clause.citation", AuditData::citation)
            .field("audit.occasion", AuditData::occasion)
            .field("audit.answerBy", audit -> Russian.day(audit.answerBy()))
            .field("audit.result", AuditData::result)
            .field("audit.conclusion", AuditData::conclusion)
            .list(
                    "bodies",
                    AuditData::bodies,
                    Map.of(
                            "name",
                            AuditData.Line::name,
                            "entries",
                            AuditData.Line::entries,
                            "result",
                            AuditData.Line::result,
                            "findings",
                            AuditData.Line::findings,
                            "answered",
                            AuditData.Line::answered));

    private final DocxTemplate template;

    AuditDocument(DocumentTemplates templates) {
        template = templates.load(TEMPLATE, FIELDS.names());
    }

    public byte[] render(AuditData audit) {
        return template.fill(FIELDS.fill(audit));
    }
}
