package org.poryadok.coordination.coordinatedecision;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** A joint decision that comes back is agreed anew. */
@Component
class FreshAgreement implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.set("agreement", null);
        file.set("agreementRemarks", null);
    }
}
