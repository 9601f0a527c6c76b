package org.poryadok.enactment.adoptownact;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The coordinator takes the body's act into the map, or returns it and says why. */
@Component
class CheckActDecision implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Decision.acceptOrReturn(file, "actDecision", "actRemarks");
        file.set("actCheckedBy", Actor.of(task));
    }
}
