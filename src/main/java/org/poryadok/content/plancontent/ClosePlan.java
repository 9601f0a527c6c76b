package org.poryadok.content.plancontent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.springframework.stereotype.Component;

/** «Записать итог»: figures of the period and the reasons of what did not appear. */
@Component
class ClosePlan implements JavaDelegate {

    private final PlanOfCase planOfCase;
    private final ContentPlans plans;
    private final PlanOverview overview;

    ClosePlan(PlanOfCase planOfCase, ContentPlans plans, PlanOverview overview) {
        this.planOfCase = planOfCase;
        this.plans = plans;
        this.overview = overview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        ContentPlan plan = planOfCase.of(file);
        plans.close(plan.id(), overview.standing(plan).text(), file.text("missedReason"), file.known("loggedBy"));
    }
}
