package org.poryadok.account.exemptfromaccount;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ObligationKey;
import org.springframework.stereotype.Component;

/** «Обязанность снята»: the message ends the creation that the act has begun, if it has not ended by itself. */
@Component
class LiftCreationDuty implements JavaDelegate {

    private static final String EXEMPTION_AGREED = "exemption-agreed";

    private final RuntimeService runtime;

    LiftCreationDuty(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        runtime.createMessageCorrelation(EXEMPTION_AGREED)
                .processInstanceBusinessKey(
                        new ObligationKey(file.known("dutyClauseId"), file.bodyId()).businessKey(file.actId()))
                .correlateAll();
    }
}
