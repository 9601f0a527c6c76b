package org.poryadok.publication.auditregistry;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Разослать записи реестра»: what each body is asked about is kept as it stands now. */
@Component
class TakeSnapshot implements JavaDelegate {

    private final AuditScope scope;
    private final RegistryAudits audits;

    TakeSnapshot(AuditScope scope, RegistryAudits audits) {
        this.scope = scope;
        this.audits = audits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID audit = UUID.fromString(file.known(Variables.AUDIT_ID));
        List<String> bodies = scope.bodies(file.jurisdiction());
        bodies.forEach(body -> audits.ask(audit, body, scope.entries(file.actId(), body)));
        file.set(Variables.AUDIT_BODIES, bodies);
    }
}
