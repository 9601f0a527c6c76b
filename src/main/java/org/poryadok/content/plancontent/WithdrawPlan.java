package org.poryadok.content.plancontent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentPlans;
import org.springframework.stereotype.Component;

/** «Отозвать проект плана»: the approved one, if there is one, goes on. */
@Component
class WithdrawPlan implements JavaDelegate {

    private final ContentPlans plans;

    WithdrawPlan(ContentPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        plans.withdraw(PlanOfCase.id(file), file.known("giveUpReason"), file.known("decidedBy"));
        file.text("approvedPlanId").ifPresent(approved -> file.set("planId", approved));
    }
}
