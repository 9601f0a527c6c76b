package org.poryadok.coordination.coordinatedecision;

import java.time.Clock;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The responsible officer has taken note («ознакомлен»), or objects and gives his reasons. */
@Component
class CheckAcknowledgement implements TaskListener {

    private final Clock clock;

    CheckAcknowledgement(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.of(file, "acknowledgement", Set.of("accept", "object")).equals("object")) {
            file.requiredText("objection", "Напишите, почему вы возражаете: возражение без обоснования не рассматривается.");
        }
        file.set("answeredBy", Actor.of(task));
        file.set("answeredAt", clock.instant().toString());
    }
}
