package org.poryadok.protection.secureaccount;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
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
