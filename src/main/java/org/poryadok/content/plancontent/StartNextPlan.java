package org.poryadok.content.plancontent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentPlan;
import org.springframework.stereotype.Component;

/** «Начать следующий план», unless somebody has begun it, the act is gone, or there is no page left. */
@Component
class StartNextPlan implements JavaDelegate {

    private final PlanOfCase planOfCase;
    private final PlanInstances instances;
    private final PlanClauses obligation;
    private final PlanPages pages;

    StartNextPlan(PlanOfCase planOfCase, PlanInstances instances, PlanClauses obligation, PlanPages pages) {
        this.planOfCase = planOfCase;
        this.instances = instances;
        this.obligation = obligation;
        this.pages = pages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        ContentPlan plan = planOfCase.of(file);
        instances.lock(plan.bodyId());
        if (!instances.goesOnAfter(plan)
                && obligation.isInForce(plan.actId())
                && !pages.of(plan.bodyId()).isEmpty()) {
            instances.start(plan.jurisdiction(), plan.actId(), plan.clauseId(), plan.bodyId());
        }
    }
}
