package org.poryadok.enactment.reportexecution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Docx;
import org.poryadok.casework.Letterheads;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Writes the report: a draft for the head, and once more with outgoing number and day when it was sent. */
@Component
class Reports {

    private final ReportFacts facts;
    private final Organisation organisation;
    private final Letterheads letterheads;
    private final ReportDocument document;

    Reports(ReportFacts facts, Organisation organisation, Letterheads letterheads, ReportDocument document) {
        this.facts = facts;
        this.organisation = organisation;
        this.letterheads = letterheads;
        this.document = document;
    }

    void drawUp(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String coordinator = organisation
                .bodyOfRole(file.jurisdiction(), Role.COORDINATOR.id())
                .map(Body::name)
                .orElse(Role.COORDINATOR.title());
        byte[] letter = document.render(new ReportData(
                letterheads.of(
                        file.bodyId(),
                        coordinator,
                        file.text(Variables.REPORTED_BY),
                        file.text(Variables.REPORT_NUMBER),
                        file.day(Variables.REPORT_SENT_ON)),
                file.known(CaseVariables.ACT_NAME),
                file.known(CaseVariables.CLAUSE_CITATION),
                facts.accountLines(file),
                facts.personLines(file),
                file.text(Variables.REPORT_NOTE)));
        Docx.keep(execution, Variables.REPORT_FILE, "Отчёт об исполнении.docx", letter);
    }
}
