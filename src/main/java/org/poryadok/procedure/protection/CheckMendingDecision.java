package org.poryadok.procedure.protection;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.procedure.step.Actor;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.Decision;
import org.springframework.stereotype.Component;

/** The security officer confirms, or returns and says why. */
@Component
class CheckMendingDecision implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Decision.acceptOrReturn(file, "mendingDecision", "mendingRemarks");
        file.set("confirmedBy", Actor.of(task));
    }
}
