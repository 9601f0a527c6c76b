package org.poryadok.procedure.notice;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.control.ControlCards;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.ControlStart;
import org.springframework.stereotype.Component;

/** Tells the form of a tier its own clause and its own last day, since two cards run in one procedure. */
@Component
class TierBasis implements TaskListener {

    private static final Map<String, String> CARD_OF_TASK = Map.of(
            "send-notice", "firstTierCardId",
            "check-notice", "firstTierCardId",
            "send-to-center", "secondTierCardId");

    private final ControlStart control;
    private final ControlCards cards;

    TierBasis(ControlStart control, ControlCards cards) {
        this.control = control;
        this.cards = cards;
    }

    @Override
    public void notify(DelegateTask task) {
        String cardVariable = CARD_OF_TASK.get(task.getTaskDefinitionKey());
        control.basis(cards.card(CaseFile.of(task).card(cardVariable))).forEach(task::setVariableLocal);
    }
}
