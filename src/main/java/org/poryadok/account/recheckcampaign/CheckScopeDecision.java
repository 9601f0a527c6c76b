package org.poryadok.account.recheckcampaign;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.SetDays;
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
