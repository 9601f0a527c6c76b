package org.poryadok.content.plancontent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentPlans;
import org.springframework.stereotype.Component;

/** «Начать новую редакцию плана»: with all lines of the approved one. */
@Component
class RevisePlan implements JavaDelegate {

    private final ContentPlans plans;

    RevisePlan(ContentPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        file.set(
                "planId",
                plans.revise(PlanOfCase.id(file), file.known("loggedBy")).id().toString());
        file.set("giveUpReason", null);
    }
}
