package org.poryadok.publication.publishregistry;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** The coordinator ends the placing without those who have not placed the registry, and says why. */
@Component
class CheckPlacementEnd implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredText("leftReason", "Напишите, почему размещение завершается без остальных.");
        file.set("placementEndedBy", Actor.of(task));
    }
}
