package org.poryadok.enactment.reportexecution;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The controller releases the duty from control, or leaves it and says why. */
@Component
class CheckControlDecision implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.of(file, "controlDecision", Set.of("release", "leave")).equals("leave")) {
            file.requiredText("controlNote", "Напишите, почему исполнение не снято с контроля.");
        }
        file.optionalText("controlNote");
        file.set("controlledBy", Actor.of(task));
    }
}
