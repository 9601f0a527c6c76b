package org.poryadok.content.plancontent;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TermChange;
import org.poryadok.content.ContentException;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.NewPlan;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Accounts;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: a plan that the act demands has a card, and an internal term when its period is still to come; a
 * plan that a body keeps of its own accord is nobody's obligation and has none.
 */
@Component
class TakePlanUnderControl implements JavaDelegate {

    private static final String MYSELF = "take-plan-under-control";

    private final Acts acts;
    private final PlanClauses obligation;
    private final PlanInstances instances;
    private final PlanPeriods periods;
    private final ContentPlans plans;
    private final Accounts accounts;
    private final OwnInitiative ownInitiative;
    private final ControlStart control;
    private final ControlCards cards;
    private final TermChange term;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;
    private final ContentSettings settings;

    TakePlanUnderControl(
            Acts acts,
            PlanClauses obligation,
            PlanInstances instances,
            PlanPeriods periods,
            ContentPlans plans,
            Accounts accounts,
            OwnInitiative ownInitiative,
            ControlStart control,
            ControlCards cards,
            TermChange term,
            ProductionCalendar calendar,
            JurisdictionDays days,
            ContentSettings settings) {
        this.acts = acts;
        this.obligation = obligation;
        this.instances = instances;
        this.periods = periods;
        this.plans = plans;
        this.accounts = accounts;
        this.ownInitiative = ownInitiative;
        this.control = control;
        this.cards = cards;
        this.term = term;
        this.calendar = calendar;
        this.days = days;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.BODY_ID)) {
            ownInitiative.describe(execution, obligation::ground);
        }
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        String by = file.text(CaseVariables.INITIATOR).orElse(MYSELF);
        ContentPlan plan = begin(execution, by);
        file.set(Variables.PLAN_ID, plan.id().toString());
        file.set(Variables.PLAN_APPROVED, false);
        file.set(Variables.PLAN_DEMANDED, PlanClauses.demandsPlan(clause));
        file.set(Variables.DEMANDS_TEXT, obligation.demands(file.actId()));
        if (PlanClauses.demandsPlan(clause)) {
            ControlCard card = control.open(
                    execution,
                    CaseVariables.CARD_ID,
                    clause,
                    file.bodyId(),
                    "Составить и утвердить контент-план",
                    Optional.of(days.today(file.jurisdiction())));
            internalTerm(card, plan, by);
            control.basis(cards.card(card.id())).forEach(file::set);
        } else {
            control.basis(file.actId(), file.clauseId(), file.bodyId()).forEach(file::set);
            file.set(CaseVariables.CARD_ID, null);
            // The clause on which it keeps its pages asks for no plan.
            file.set(CaseVariables.CLAUSE_CITATION, "акт плана не требует");
            file.set(CaseVariables.CLAUSE_QUOTATION, "");
            file.set(CaseVariables.MODALITY_TEXT, "по собственной инициативе");
            file.set(
                    CaseVariables.TERM_EXPLANATION,
                    "Акт плана не требует: орган составляет его по собственной инициативе, срока нет.");
        }
    }

    private ContentPlan begin(DelegateExecution execution, String by) {
        CaseFile file = CaseFile.of(execution);
        if (accounts.ofBody(file.bodyId()).isEmpty()) {
            throw new Refusal(
                    null, "Действующих страниц вашего органа в реестре нет: планировать публикации не для чего.");
        }
        instances.lock(file.bodyId());
        instances.giveUpOrphan(file.bodyId());
        PlanPeriods.Proposed period = periods.next(file.jurisdiction(), file.bodyId());
        try {
            return plans.begin(
                    new NewPlan(
                            file.jurisdiction(),
                            file.bodyId(),
                            file.actId(),
                            file.clauseId(),
                            period.from(),
                            period.to(),
                            execution.getProcessInstanceId()),
                    by);
        } catch (ContentException alreadyBegun) {
            throw new Refusal(null, alreadyBegun.getMessage());
        }
    }

    /** A plan that is approved before its period begins; the act leaves it to the administration. */
    private void internalTerm(ControlCard card, ContentPlan plan, String by) {
        LocalDate today = days.today(plan.jurisdiction());
        if (card.lastDay().isPresent()
                || settings.approvedBefore() == 0
                || !plan.from().isAfter(today)) {
            return;
        }
        LegalAct act = acts.act(plan.actId());
        LocalDate lastDay = plan.from();
        for (int left = settings.approvedBefore(); left > 0; ) {
            lastDay = lastDay.minusDays(1);
            if (calendar.isWorkingDay(
                    lastDay, act.jurisdiction().region(), act.termPolicy().presidentialDaysOff())) {
                left--;
            }
        }
        if (!lastDay.isBefore(today)) {
            term.setInternalTerm(
                    card.id(),
                    lastDay,
                    "план утверждается до начала периода, который начинается " + Russian.day(plan.from()),
                    by);
        }
    }
}
