package org.poryadok.protection.accountcompromised;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** The cause, and what keeps it from happening again. */
@Component
class CheckIncidentReport implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Actor.of(task);
        file.requiredText("cause", "Напишите, в чём причина.");
        file.requiredText("lessons", "Напишите, что изменено.");
        // Whoever accepts it must decide afresh.
        file.set("reportDecision", null);
    }
}
