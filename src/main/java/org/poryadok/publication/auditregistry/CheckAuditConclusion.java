package org.poryadok.publication.auditregistry;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** An audit ends with what the coordinator concludes from it. */
@Component
class CheckAuditConclusion implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredText("auditConclusion", "Сделайте вывод: он останется в акте сверки.");
        file.set("concludedBy", Actor.of(task));
    }
}
