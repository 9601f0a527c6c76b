package org.poryadok.account.recheckcampaign;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** A campaign ends with what the coordinator concludes from it. */
@Component
class CheckResult implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredText("conclusion", "Сделайте вывод: он останется в итоге перепроверки.");
        file.set("concludedBy", Actor.of(task));
    }
}
