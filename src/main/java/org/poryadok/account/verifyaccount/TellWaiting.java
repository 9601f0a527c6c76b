package org.poryadok.account.verifyaccount;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Сообщить ожидающим»: procedures that have waited for this account's verification go on. */
@Component
class TellWaiting implements JavaDelegate {

    private final RuntimeService runtime;

    TellWaiting(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        file.set("verifying", null);
        runtime.createMessageCorrelation("account-verified").tenantId(execution.getTenantId())
                .processInstanceVariableEquals("accountId", file.known("accountId"))
                .correlateAll();
    }
}
