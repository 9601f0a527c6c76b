package org.poryadok.procedure.recheck;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.procedure.step.Actor;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.Decision;
import org.poryadok.procedure.step.SetDays;
import org.springframework.stereotype.Component;

/** The coordinator confirms the scope, if its date has not passed meanwhile, or changes it. */
@Component
class CheckScopeDecision implements TaskListener {

    private final SetDays days;

    CheckScopeDecision(SetDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.of(file, "scopeDecision", Set.of("confirm", "change")).equals("confirm")) {
            days.requireWorkingDayToCome(file.day("campaignDate").orElseThrow(), file.actId(), "scopeDecision");
        }
        file.set("decidedBy", Actor.of(task));
    }
}
