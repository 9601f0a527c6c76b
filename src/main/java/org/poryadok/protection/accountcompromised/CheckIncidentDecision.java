package org.poryadok.protection.accountcompromised;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The security service accepts the report, or returns it and says why. */
@Component
class CheckIncidentDecision implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Decision.acceptOrReturn(file, "reportDecision", "reportRemarks");
        file.set("acceptedBy", Actor.of(task));
    }
}
