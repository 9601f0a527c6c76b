package org.poryadok.enactment.enactact;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** Notes which controller releases the act from control. */
@Component
class CheckRelease implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.optionalText("releaseNote");
        file.set("releasedBy", Actor.of(task));
    }
}
