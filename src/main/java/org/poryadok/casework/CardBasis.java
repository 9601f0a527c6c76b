package org.poryadok.casework;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** Tells a form its own clause and its own last day where several cards run in one procedure. */
@Component
class CardBasis implements TaskListener {

    private final ControlStart control;
    private final ControlCards cards;

    CardBasis(ControlStart control, ControlCards cards) {
        this.control = control;
        this.cards = cards;
    }

    @Override
    public void notify(DelegateTask task) {
        String cardVariable = CardTasks.cardVariable(task.getBpmnModelElementInstance()).orElseThrow();
        control.basis(cards.card(CaseFile.of(task).card(cardVariable))).forEach(task::setVariableLocal);
    }
}
