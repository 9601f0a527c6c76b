package org.poryadok.coordination.consult;

import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.coordination.Consultations;
import org.springframework.stereotype.Component;

/** The asking body says whether the answer has settled its question, or asks on. */
@Component
class CheckReading implements TaskListener {

    private final Consultations consultations;

    CheckReading(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        boolean settled = Decision.of(file, "questionSettled", Set.of("yes", "no")).equals("yes");
        if (!settled) {
            file.requiredText("followUp", "Напишите, что осталось неясным.");
        }
        file.set("askedAgainBy", Actor.of(task));
        consultations.judge(UUID.fromString(file.known("consultationId")), settled);
    }
}
