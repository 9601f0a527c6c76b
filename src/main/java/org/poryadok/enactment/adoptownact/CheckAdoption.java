package org.poryadok.enactment.adoptownact;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** A recommendation is followed or declined; declining it needs a reason (KUZ-4a, TOM-5). */
@Component
class CheckAdoption implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.of(file, "adoption", Set.of("adopt", "decline")).equals("decline")) {
            file.requiredText("declineReason", "Напишите, почему акт не принимается: причину увидит координатор.");
        }
        file.optionalText("declineReason");
        file.set("declinedBy", Actor.of(task));
    }
}
