package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CardTasks;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** Tells the form of a tier its own clause and its own last day, since two cards run in one procedure. */
@Component
class TierBasis implements TaskListener {

    private final ControlStart control;
    private final ControlCards cards;

    TierBasis(ControlStart control, ControlCards cards) {
        this.control = control;
        this.cards = cards;
    }

    @Override
    public void notify(DelegateTask task) {
        String cardVariable = CardTasks.cardVariable(task.getBpmnModelElementInstance()).orElseThrow();
        control.basis(cards.card(CaseFile.of(task).card(cardVariable))).forEach(task::setVariableLocal);
    }
}
