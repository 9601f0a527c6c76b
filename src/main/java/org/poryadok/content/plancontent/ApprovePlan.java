package org.poryadok.content.plancontent;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Утвердить план»: the duty to have one is fulfilled; a change of a plan has no duty of its own. */
@Component
class ApprovePlan implements JavaDelegate {

    private final ContentPlans plans;
    private final ControlCards cards;
    private final Clock clock;

    ApprovePlan(ContentPlans plans, ControlCards cards, Clock clock) {
        this.plans = plans;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known("approvedBy");
        ContentPlan plan = plans.approve(
                PlanOfCase.id(file), Optional.of("Соответствие единой информационной политике подтверждено."), by);
        if (file.has("cardId") && plan.version() == 1) {
            cards.fulfil(file.cardId(), clock.instant(), by);
        }
        file.set("planApproved", true);
        file.set("approvedPlanId", plan.id().toString());
    }
}
