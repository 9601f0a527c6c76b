package org.poryadok.account.exemptfromaccount;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The coordinator supports an application or does not, and says why; the decision is another's. */
@Component
class CheckOpinion implements TaskListener {

    private static final String SUPPORT = "support";

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String opinion = Decision.of(file, "opinion", Set.of(SUPPORT, "object"));
        String reason = file.requiredText("opinionReason", "Напишите, почему.");
        file.set("opinionBy", Actor.of(task));
        file.set("opinionText", (opinion.equals(SUPPORT) ? "поддерживает" : "не поддерживает") + ": " + reason);
    }
}
