package org.poryadok.staffing.replaceofficial;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** «Начать проверку защищённости»: after a change of persons, in every body with pages that it concerns (P11). */
@Component
class StartSecurityCheck implements JavaDelegate {

    private final RuntimeService runtime;
    private final HandOverPages pages;
    private final Accounts accounts;

    StartSecurityCheck(RuntimeService runtime, HandOverPages pages, Accounts accounts) {
        this.runtime = runtime;
        this.pages = pages;
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String check = Procedure.SECURE_ACCOUNT.key();
        CaseFile file = CaseFile.of(execution);
        pages.bodies(file).stream()
                .filter(body -> !accounts.ofBody(body).isEmpty())
                .forEach(body -> runtime.startProcessInstanceByKey(
                        check,
                        check + "|" + body + "|" + execution.getProcessInstanceId(),
                        Map.of(
                                CaseVariables.JURISDICTION,
                                file.jurisdiction(),
                                CaseVariables.BODY_ID,
                                body,
                                Variables.OCCASION,
                                file.known(Variables.APPOINTMENT_REASON))));
    }
}
