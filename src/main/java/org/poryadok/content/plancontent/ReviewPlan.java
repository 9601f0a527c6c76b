package org.poryadok.content.plancontent;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.TaskStep;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.springframework.stereotype.Component;

/** «Утвердить план»: when it follows the region's information policy (KUZ-A2.1), else it goes back with remarks. */
@Component
@Clauses("KUZ-A2.1")
public class ReviewPlan implements TaskStep {

    private static final String RETURN = "return";

    private final PlanOfCase planOfCase;
    private final ContentPlans plans;
    private final DraftView view;
    private final CardSteps cards;

    ReviewPlan(PlanOfCase planOfCase, ContentPlans plans, DraftView view, CardSteps cards) {
        this.planOfCase = planOfCase;
        this.plans = plans;
        this.view = view;
        this.cards = cards;
    }

    @Override
    public void show(CaseFile file) {
        view.show(file, planOfCase.of(file));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.APPROVAL).equals(RETURN)) {
            plans.giveBack(PlanOfCase.id(file), file.known(Variables.REMARKS), actor);
        }
    }

    /** «Записать утверждение»: the obligation to have a plan is fulfilled; a change of one has no obligation of its own. */
    public void approve(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.APPROVED_BY);
        ContentPlan plan = plans.approve(
                PlanOfCase.id(file), Optional.of("Соответствие единой информационной политике подтверждено."), by);
        if (plan.version() == 1) {
            cards.fulfil(execution, CaseVariables.CARD_ID, Variables.APPROVED_BY);
        }
        file.set(Variables.PLAN_APPROVED, true);
        file.set(Variables.APPROVED_PLAN_ID, plan.id().toString());
    }
}
