package org.poryadok.publication.auditregistry;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.poryadok.publication.publishregistry.RegistryWatch;
import org.springframework.stereotype.Component;

/** «Записать итог и разместить реестр»: the audit is kept with its conclusion, and the registry is placed anew. */
@Component
class RecordAudit implements JavaDelegate {

    private final RegistryAudits audits;
    private final AuditReport report;
    private final ControlCards cards;
    private final RegistryWatch registry;
    private final Clock clock;

    RecordAudit(RegistryAudits audits, AuditReport report, ControlCards cards, RegistryWatch registry, Clock clock) {
        this.audits = audits;
        this.report = report;
        this.cards = cards;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.CONCLUDED_BY);
        report.drawUp(execution);
        audits.close(file.card(Variables.AUDIT_ID), file.known(Variables.AUDIT_CONCLUSION), by);
        cards.fulfil(file.cardId(), clock.instant(), by);
        registry.publish(file.jurisdiction());
    }
}
