package org.poryadok.coordination.coordinatedecision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Execution;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TermDocument;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAddressee;
import org.poryadok.coordination.DecisionEdition;
import org.springframework.stereotype.Component;

/** «Сообщить адресатам»: what was ruled on answers, or how the decision was amended. */
@Component
class ApplyChange implements JavaDelegate {

    static final String ACCEPT = "accept";
    static final String UPHOLD = "uphold";

    private static final String RULED = "decision-answer-ruled";
    private static final String AMENDED = "decision-amended";

    private final CoordinatedDecisions decisions;
    private final ControlCards cards;
    private final CardSteps cardSteps;
    private final TermChange term;
    private final DecisionNews news;
    private final RuntimeService runtime;

    ApplyChange(
            CoordinatedDecisions decisions,
            ControlCards cards,
            CardSteps cardSteps,
            TermChange term,
            DecisionNews news,
            RuntimeService runtime) {
        this.cardSteps = cardSteps;
        this.term = term;
        this.decisions = decisions;
        this.cards = cards;
        this.news = news;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (file.known(Variables.LEAD_ACTION).equals(LeadDecision.RULE)) {
            rule(execution, file);
        } else {
            amend(execution, file);
        }
    }

    private void rule(DelegateExecution execution, CaseFile file) {
        List<String> chosen = file.chosen(Variables.DECIDED_BODIES);
        Map<String, Execution> waiting = waitingFor(RULED, execution);
        for (DecisionAddressee addressee : decisions.addressees(file.card(Variables.DECISION_ID))) {
            if (chosen.contains(addressee.bodyId()) && waiting.containsKey(addressee.bodyId())) {
                String said = rule(file, addressee);
                runtime.messageEventReceived(
                        RULED,
                        waiting.get(addressee.bodyId()).getId(),
                        Map.of(Variables.ANSWER_RULING, file.known(Variables.RULING), Variables.RULING_TEXT, said));
            }
        }
    }

    private String rule(CaseFile file, DecisionAddressee addressee) {
        ControlCard card = cards.card(addressee.cardId());
        String by = file.known(Variables.LEAD_BY);
        String reason = file.text(Variables.RULING_REASON).orElse("");
        boolean objected = addressee.state() == AddresseeState.OBJECTED;
        AddresseeState next;
        String said;
        switch (file.known(Variables.RULING)) {
            case ACCEPT -> {
                cards.accept(card.id(), by);
                next = AddresseeState.EXECUTED;
                said = "отчёт принят";
            }
            case UPHOLD -> {
                said = "возражение удовлетворено: " + reason;
                cardSteps.release(card.id(), by, "Возражение удовлетворено: " + reason);
                next = AddresseeState.RELEASED;
            }
            default -> {
                said = (objected ? "возражение отклонено: " : "отчёт возвращён: ") + reason;
                cardSteps.giveBack(List.of(card.id()), by, reason);
                next = AddresseeState.SENT;
            }
        }
        decisions.rule(file.card(Variables.DECISION_ID), addressee.bodyId(), next, Optional.of(said), by);
        return said;
    }

    private void amend(DelegateExecution execution, CaseFile file) {
        String by = file.known(Variables.LEAD_BY);
        String reason = file.known(Variables.AMEND_REASON);
        UUID decision = file.card(Variables.DECISION_ID);
        Optional<LocalDate> newDay = file.day(Variables.AMENDED_DATE);
        DecisionEdition before = decisions.edition(decision);
        for (DecisionAddressee addressee : decisions.addressees(decision)) {
            if (addressee.state().isOpen()) {
                amend(cards.card(addressee.cardId()), newDay, reason, by);
            }
        }
        DecisionEdition edition =
                decisions.amend(decision, file.known(Variables.AMENDED_TEXT), newDay.or(before::dueOn), reason, by);
        file.set(Variables.DECISION_TEXT, edition.text());
        file.set(Variables.EDITION_NUMBER, edition.number());
        news.amended(decision, edition.number(), reason);
        file.set(Variables.AMENDMENT_TEXT, "Редакция " + edition.number() + ". " + reason);
        waitingFor(AMENDED, execution).values().forEach(addressee -> {
            Map<String, Object> nothing = new HashMap<>();
            nothing.put(Variables.RULING_TEXT, null);
            runtime.messageEventReceived(AMENDED, addressee.getId(), nothing);
        });
    }

    private void amend(ControlCard card, Optional<LocalDate> newDay, String reason, String by) {
        if (card.submittedAt().isPresent()) {
            cards.returned(card.id(), by, "Решение изменено: " + reason);
        }
        if (card.state() == CardState.RELEASED) {
            return;
        }
        newDay.ifPresent(day -> {
            if (card.lastDay().isEmpty()) {
                term.setInternalTerm(card.id(), day, "установлен изменением решения", by);
            } else if (day.isAfter(card.lastDay().get())) {
                term.grant(card.id(), day, TermDocument.none(), "Решение изменено: " + reason, by);
            }
        });
    }

    /** Executions of addressees that wait for a message, by body. */
    private Map<String, Execution> waitingFor(String message, DelegateExecution execution) {
        Map<String, Execution> waiting = new HashMap<>();
        runtime.createExecutionQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .messageEventSubscriptionName(message)
                .list()
                .forEach(found ->
                        waiting.put((String) runtime.getVariable(found.getId(), Variables.ADDRESSEE_ID), found));
        return waiting;
    }
}
