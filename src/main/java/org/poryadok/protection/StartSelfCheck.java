package org.poryadok.protection;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.protection.secureaccount.SecurityDuty;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** «Начать проверку защищённости»: of a new account for whose security an act makes somebody answer. */
@Component
public class StartSelfCheck implements JavaDelegate {

    private final SecurityDuty duty;
    private final Accounts accounts;
    private final RuntimeService runtime;

    StartSelfCheck(SecurityDuty duty, Accounts accounts, RuntimeService runtime) {
        this.duty = duty;
        this.accounts = accounts;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Account account = accounts.account(UUID.fromString(CaseFile.of(execution).known("accountId")));
        if (duty.chargeOf(account).clauseId().isPresent()) {
            runtime.startProcessInstanceByKey(Procedure.SECURE_ACCOUNT.key(), Map.of(
                    "jurisdiction", account.jurisdiction(), "bodyId", account.bodyId(),
                    "accountId", account.id().toString(), "occasion", "Страница создана."));
        }
    }
}
