package org.poryadok.procedure.account;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.ApplicableRequirement;
import org.poryadok.procedure.Refusal;
import org.poryadok.procedure.step.Actor;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.Decision;
import org.springframework.stereotype.Component;

/** An account is accepted only when every mandatory item of the act's checklist is done. */
@Component
class CheckAcceptance implements TaskListener {

    private final Checklist checklist;

    CheckAcceptance(Checklist checklist) {
        this.checklist = checklist;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String decision = Decision.acceptOrReturn(file, "decision", "remarks");
        List<ApplicableRequirement> missing = checklist.missing(file);
        if (decision.equals(Decision.ACCEPT) && !missing.isEmpty()) {
            throw new Refusal("decision", "Принять страницу нельзя, не выполнено обязательное: "
                    + String.join("; ", missing.stream()
                    .map(item -> item.requirement().text() + " (" + item.clause().citation() + ")").toList())
                    + ". Верните страницу на доработку.");
        }
        file.set("acceptedBy", Actor.of(task));
    }
}
