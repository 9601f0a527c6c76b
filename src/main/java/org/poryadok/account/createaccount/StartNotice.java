package org.poryadok.account.createaccount;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.account.notifycoordinator.NoticeClauses;
import org.poryadok.account.notifycoordinator.PageEvent;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * «Начать уведомление»: its terms count from the day on which the page was created; the other pages do not wait for it. Each
 * act that was in force on that day has its own.
 */
@Component
class StartNotice implements JavaDelegate {

    private final NoticeClauses clauses;
    private final Accounts accounts;
    private final RuntimeService runtime;

    StartNotice(NoticeClauses clauses, Accounts accounts, RuntimeService runtime) {
        this.clauses = clauses;
        this.accounts = accounts;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String page = file.known(CaseVariables.ACCOUNT_ID);
        LocalDate createdOn = file.day(Variables.CREATED_ON).orElseThrow();
        OwnerKind owner = accounts.account(UUID.fromString(page)).ownerKind();
        clauses.actsDue(file.actId(), file.bodyId(), owner, createdOn)
                .forEach(act -> runtime.startProcessInstanceByKey(
                        Procedure.NOTIFY_COORDINATOR.key(),
                        Map.of(
                                CaseVariables.JURISDICTION, file.jurisdiction(),
                                CaseVariables.ACT_ID, act,
                                CaseVariables.BODY_ID, file.bodyId(),
                                CaseVariables.ACCOUNT_ID, page,
                                Variables.ACCOUNT_EVENT, PageEvent.CREATED.name(),
                                CaseVariables.EVENT_DATE, createdOn.toString())));
    }
}
