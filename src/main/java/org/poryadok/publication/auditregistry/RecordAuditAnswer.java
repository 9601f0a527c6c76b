package org.poryadok.publication.auditregistry;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Записать ответ»: it becomes part of the audit and fulfils the body's card. */
@Component
class RecordAuditAnswer implements JavaDelegate {

    private final RegistryAudits audits;
    private final ControlCards cards;
    private final Clock clock;

    RecordAuditAnswer(RegistryAudits audits, ControlCards cards, Clock clock) {
        this.audits = audits;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID audit = file.card("auditId");
        String by = file.known("answeredBy");
        boolean correct = file.known("auditAnswer").equals("correct");
        List<AuditFinding> findings =
                correct ? Findings.of(file, audits.body(audit, file.bodyId()).entries()) : List.of();
        audits.answer(
                audit,
                file.bodyId(),
                correct ? AuditedBody.Result.CORRECTED : AuditedBody.Result.CONFIRMED,
                findings,
                file.day("oldestPostOn"),
                by);
        cards.fulfil(file.cardId(), clock.instant(), by);
    }
}
