package org.poryadok.coordination.coordinatedecision;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** Each addressee reads the basis of his own card, as it stands when his task begins. */
@Component
class AddresseeBasis implements TaskListener {

    private final ControlCards cards;
    private final ControlStart control;

    AddresseeBasis(ControlCards cards, ControlStart control) {
        this.cards = cards;
        this.control = control;
    }

    @Override
    public void notify(DelegateTask task) {
        control.basis(cards.card(CaseFile.of(task).cardId())).forEach(task::setVariableLocal);
    }
}
