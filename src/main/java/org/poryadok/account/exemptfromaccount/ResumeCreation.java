package org.poryadok.account.exemptfromaccount;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ObligationKey;
import org.springframework.stereotype.Component;

/**
 * «Возобновить обязанность создать страницу»: the weeks of the act counted from its entry into force, and it sets no term
 * for what revives later; so the creation runs under a card without one.
 */
@Component
class ResumeCreation implements JavaDelegate {

    private final RuntimeService runtime;

    ResumeCreation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String duty = file.known("dutyClauseId");
        runtime.startProcessInstanceByKey(Procedure.CREATE_ACCOUNT.key(),
                new ObligationKey(duty, file.bodyId()).businessKey(file.actId()),
                Map.of("jurisdiction", file.jurisdiction(), "actId", file.actId(), "clauseId", duty, "bodyId", file.bodyId(),
                        "reason", "Освобождение от создания страницы прекращено. " + file.known("endReason")));
    }
}
