package org.poryadok.coordination.consult;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** The regional centre helps to answer (TOM-2.3). */
@Component
class CheckProposals implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredText("proposalsText", "Напишите предложения.");
        file.set("proposedBy", Actor.of(task));
    }
}
