package org.poryadok.enactment.adoptownact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Вернуть с замечаниями»: the card is open again. */
@Component
class ReturnOwnAct implements JavaDelegate {

    private final ControlCards cards;

    ReturnOwnAct(ControlCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.returned(file.cardId(), file.known("actCheckedBy"), file.known("actRemarks"));
    }
}
