package org.poryadok.enactment.reportexecution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Записать снятие с контроля»; the controller may have released the card in Cockpit meanwhile. */
@Component
class ReleaseCard implements JavaDelegate {

    private final ControlCards cards;

    ReleaseCard(ControlCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (cards.card(file.cardId()).state() != CardState.RELEASED) {
            cards.release(file.cardId(), file.known("controlledBy"), file.text("controlNote").orElse(""));
        }
    }
}
