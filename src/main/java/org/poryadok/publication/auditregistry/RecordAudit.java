package org.poryadok.publication.auditregistry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.publication.publishregistry.RegistryWatch;
import org.springframework.stereotype.Component;

/** «Записать итог и разместить реестр»: the audit is kept with its conclusion, and the registry is placed anew. */
@Component
class RecordAudit implements JavaDelegate {

    private final RegistryAudits audits;
    private final AuditReport report;
    private final CardSteps cards;
    private final RegistryWatch registry;

    RecordAudit(RegistryAudits audits, AuditReport report, CardSteps cards, RegistryWatch registry) {
        this.audits = audits;
        this.report = report;
        this.cards = cards;
        this.registry = registry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        report.drawUp(execution);
        audits.close(
                file.card(Variables.AUDIT_ID),
                file.known(Variables.AUDIT_CONCLUSION),
                file.known(Variables.CONCLUDED_BY));
        cards.fulfil(execution, CaseVariables.CARD_ID, Variables.CONCLUDED_BY);
        registry.publish(file.jurisdiction());
    }
}
