package org.poryadok.content.plancontent;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.OneAtATime;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.PlanState;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** The running plans of bodies: one is drawn up at a time, and each period begins the next. */
@Component
class PlanInstances {

    private static final String NO_PAGES = "Последняя страница закрыта: планировать нечего.";

    private final RuntimeService runtime;
    private final ContentPlans plans;
    private final OneAtATime oneAtATime;
    private final ControlCards cards;

    PlanInstances(RuntimeService runtime, ContentPlans plans, OneAtATime oneAtATime, ControlCards cards) {
        this.cards = cards;
        this.runtime = runtime;
        this.plans = plans;
        this.oneAtATime = oneAtATime;
    }

    void start(String jurisdiction, String actId, String clauseId, String bodyId) {
        runtime.startProcessInstanceByKey(
                Procedure.PLAN_CONTENT.key(),
                actId + "|" + clauseId + "|" + bodyId,
                Map.of(
                        CaseVariables.JURISDICTION,
                        jurisdiction,
                        CaseVariables.ACT_ID,
                        actId,
                        CaseVariables.CLAUSE_ID,
                        clauseId,
                        CaseVariables.BODY_ID,
                        bodyId));
    }

    /** Whether a body draws up a plan or follows one. */
    boolean hasAny(String bodyId) {
        return plans.ofBody(bodyId).stream()
                .anyMatch(plan ->
                        plan.state() != PlanState.WITHDRAWN && plan.closedAt().isEmpty() && isRunning(plan));
    }

    /** Whether somebody plans already for the days after a plan. */
    boolean goesOnAfter(ContentPlan plan) {
        return plans.ofBody(plan.bodyId()).stream()
                .filter(other -> !other.processInstanceId().equals(plan.processInstanceId()))
                .filter(other ->
                        other.state() == PlanState.APPROVED || other.state() == PlanState.DRAFT && isRunning(other))
                .anyMatch(other -> other.to().isAfter(plan.to()));
    }

    /** Gives up a draft whose procedure an administrator has ended: nobody can go on with it. */
    void giveUpOrphan(String bodyId) {
        plans.begun(bodyId)
                .filter(draft -> !isRunning(draft))
                .ifPresent(draft ->
                        plans.withdraw(draft.id(), "Процедура прекращена администратором.", "take-plan-under-control"));
    }

    /** Ends the procedure in which a body draws up its first plan; its card is released. */
    void giveUpForWantOfPages(String bodyId) {
        plans.begun(bodyId).filter(this::isRunning).ifPresent(draft -> {
            plans.withdraw(draft.id(), NO_PAGES, Procedure.PLAN_CONTENT.key());
            cards.of(draft.processInstanceId())
                    .forEach(card -> cards.releaseIfUnderControl(card.id(), Procedure.PLAN_CONTENT.key(), NO_PAGES));
            runtime.createProcessInstanceModification(draft.processInstanceId())
                    .cancelAllForActivity("draw-up")
                    .startBeforeActivity("no-plan")
                    .execute();
        });
    }

    /** Held until the end of the transaction: who looks next sees what this one has started. */
    void lock(String bodyId) {
        oneAtATime.untilTheTransactionEnds(Procedure.PLAN_CONTENT.key(), bodyId);
    }

    private boolean isRunning(ContentPlan plan) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(plan.processInstanceId())
                        .count()
                > 0;
    }
}
