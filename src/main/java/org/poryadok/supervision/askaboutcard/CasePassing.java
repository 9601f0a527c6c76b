package org.poryadok.supervision.askaboutcard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ObligationKey;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ControlException;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Passes what an act demands from a body to another, where the clause lies on that one too: the case begins anew for it, from
 * the start, so that tasks, lists, timers and card are that body's as if the act had been unfolded for it. Only a case in
 * which nobody has done anything yet: what was done in the name of one body is not another's. Joins the caller's transaction.
 */
@Component
class CasePassing {

    private static final String COMPLETED = "completed";

    private final ControlCards cards;
    private final Acts acts;
    private final ClauseAddressees addressees;
    private final Organisation organisation;
    private final TermChange term;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;

    CasePassing(
            ControlCards cards,
            Acts acts,
            ClauseAddressees addressees,
            Organisation organisation,
            TermChange term,
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history) {
        this.cards = cards;
        this.acts = acts;
        this.addressees = addressees;
        this.organisation = organisation;
        this.term = term;
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
    }

    /**
     * What stands against passing the case of this card, whatever the body: a Russian sentence. Empty when nothing does.
     */
    Optional<String> whyNot(ControlCard card) {
        Optional<HistoricProcessInstance> running = card.processInstanceId().map(this::instance);
        if (running.isEmpty()
                || !new ObligationKey(card.clauseId(), card.bodyId())
                        .businessKey(card.actId())
                        .equals(running.get().getBusinessKey())) {
            return Optional.of(
                    "дело начал не акт, а сам орган или другая процедура: такая обязанность лежит на нём самом.");
        }
        String instance = running.get().getId();
        if (card.state() != CardState.OPEN) {
            return Optional.of("карточка больше не ждёт исполнения.");
        }
        Optional<String> done =
                history.createHistoricTaskInstanceQuery().processInstanceId(instance).finished().list().stream()
                        .filter(task -> COMPLETED.equals(task.getDeleteReason()))
                        .map(HistoricTaskInstance::getName)
                        .findFirst();
        if (done.isPresent()) {
            return Optional.of("орган уже исполнял её: завершена задача «" + done.get() + "».");
        }
        boolean further = cards.of(instance).stream()
                        .anyMatch(other -> !other.id().equals(card.id()) && other.state() != CardState.RELEASED)
                || runtime.createProcessInstanceQuery()
                                .superProcessInstanceId(instance)
                                .count()
                        > 0;
        return further ? Optional.of("в деле есть другие обязанности этого органа.") : Optional.empty();
    }

    /** What stands against giving the obligation to this body: a Russian sentence. Empty when nothing does. */
    Optional<String> whyNotTo(ControlCard card, Body body) {
        Clause clause = acts.act(card.actId()).clause(card.clauseId());
        if (!addressees.liesOn(clause, body)) {
            return Optional.of(Russian.capitalised(clause.citation()) + " к этому органу не обращён.");
        }
        if (organisation.atWork(Set.of(body.id())).isEmpty()) {
            return Optional.of("В этом органе никто не работает.");
        }
        return cards.ofBody(body.id()).stream()
                .filter(own -> own.actId().equals(card.actId())
                        && own.clauseId().equals(card.clauseId())
                        && own.procedure().equals(card.procedure())
                        && own.eventDate().equals(card.eventDate())
                        && own.state() != CardState.RELEASED)
                .findFirst()
                .map(own -> "На этом органе такая обязанность уже лежит, карточка «"
                        + own.state().title() + "».");
    }

    /**
     * Releases the card and begins its case anew for the other body; the term is counted from the same event.
     *
     * @return the card of the other body
     * @throws ControlException when the case cannot be passed, or not to this body
     */
    ControlCard pass(UUID id, Body to, String reason, String by) {
        ControlCard card = cards.card(id);
        whyNot(card)
                .map(why -> "Передать дело нельзя: " + why)
                .or(() -> whyNotTo(card, to))
                .ifPresent(why -> {
                    throw new ControlException(why);
                });
        String instance = card.processInstanceId().orElseThrow();
        String from = organisation.body(card.bodyId()).name();
        term.release(id, "передано органу «" + to.name() + "»: " + reason, by);
        runtime.setVariable(instance, CaseVariables.BODY_ID, to.id());
        beginAnew(instance);
        ControlCard passed = cards.of(instance).stream()
                .filter(own -> own.bodyId().equals(to.id()) && own.state() == CardState.OPEN)
                .findFirst()
                .orElseThrow(
                        () -> new ControlException("Дело передать не удалось: карточка нового органа не открылась."));
        cards.addressed(passed.id(), CardEventKind.PASSED_ON, "от органа «" + from + "»: " + reason, by);
        return passed;
    }

    /** From the same start event; where its card is opened, the case is known by its new body. */
    private void beginAnew(String instance) {
        HistoricProcessInstance begun = instance(instance);
        FlowNode start = repository
                .getBpmnModelInstance(begun.getProcessDefinitionId())
                .getModelElementById(begun.getStartActivityId());
        SequenceFlow first = start.getOutgoing().iterator().next();
        ActivityInstance tree = runtime.getActivityInstance(instance);
        ProcessInstanceModificationBuilder anew =
                runtime.createProcessInstanceModification(instance).startTransition(first.getId());
        List.of(tree.getChildActivityInstances()).forEach(child -> anew.cancelActivityInstance(child.getId()));
        List.of(tree.getChildTransitionInstances()).forEach(child -> anew.cancelTransitionInstance(child.getId()));
        anew.execute();
    }

    private HistoricProcessInstance instance(String id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
    }
}
