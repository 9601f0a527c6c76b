package org.poryadok.account.createaccount;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.account.notifycoordinator.PageEvent;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.springframework.stereotype.Component;

/** «Начать уведомление»: its terms count from the day on which the page was created; the other pages do not wait for it. */
@Component
class StartNotice implements JavaDelegate {

    private final RuntimeService runtime;

    StartNotice(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        runtime.startProcessInstanceByKey(
                Procedure.NOTIFY_COORDINATOR.key(),
                Map.of(
                        CaseVariables.JURISDICTION, file.jurisdiction(),
                        CaseVariables.ACT_ID, file.actId(),
                        CaseVariables.BODY_ID, file.bodyId(),
                        CaseVariables.ACCOUNT_ID, file.known(CaseVariables.ACCOUNT_ID),
                        Variables.ACCOUNT_EVENT, PageEvent.CREATED.name(),
                        CaseVariables.EVENT_DATE,
                                file.day(Variables.CREATED_ON).orElseThrow().toString()));
    }
}
