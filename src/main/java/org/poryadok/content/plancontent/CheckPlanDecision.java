package org.poryadok.content.plancontent;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Clauses;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.poryadok.content.ContentPlans;
import org.springframework.stereotype.Component;

/** A plan is approved when it follows the region's information policy (KUZ-A2.1), or returned with remarks. */
@Component
@Clauses("KUZ-A2.1")
class CheckPlanDecision implements TaskListener {

    private final ContentPlans plans;

    CheckPlanDecision(ContentPlans plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String actor = Actor.of(task);
        if (Decision.acceptOrReturn(file, "approval", "remarks").equals(Decision.RETURN)) {
            plans.giveBack(PlanOfCase.id(file), file.known("remarks"), actor);
        } else if (!file.isTrue("policyConforms")) {
            throw new Refusal(
                    "policyConforms", "Подтвердите, что план соответствует информационной политике, или верните его.");
        }
        file.set("approvedBy", actor);
    }
}
