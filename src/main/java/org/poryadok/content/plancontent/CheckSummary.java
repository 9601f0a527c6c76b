package org.poryadok.content.plancontent;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The last publications may still be entered; what did not appear needs a reason before the period is summed up. */
@Component
class CheckSummary implements TaskListener {

    private final CheckLog log;

    CheckSummary(CheckLog log) {
        this.log = log;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String decision = Decision.of(file, "sumUpDecision", Set.of("more", "close"));
        file.set("loggedBy", Actor.of(task));
        if (decision.equals("more")) {
            file.set("logDecision", LogLines.MANY);
            log.requirePosts(file);
        } else {
            file.optionalText("missedReason");
            if (file.number("missedCount") > 0) {
                file.requiredText("missedReason", "Напишите, почему запланированное не вышло.");
            }
        }
    }
}
