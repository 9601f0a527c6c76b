package org.poryadok.coordination.coordinatedecision;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The other party of a joint decision agrees, or returns it and says what to mend. */
@Component
class CheckAgreement implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Decision.acceptOrReturn(file, "agreement", "agreementRemarks");
        file.set("agreedBy", Actor.of(task));
    }
}
