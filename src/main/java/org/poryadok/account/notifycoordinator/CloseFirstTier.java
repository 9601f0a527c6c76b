package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Закрыть первую ступень»: the duty was fulfilled when the accepted notice was sent (GK 194). */
@Component
class CloseFirstTier implements JavaDelegate {

    private final ControlCards cards;

    CloseFirstTier(ControlCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        ControlCard card = cards.card(file.card("firstTierCardId"));
        cards.fulfil(card.id(), card.submittedAt().orElseThrow(), file.known("sentBy"));
    }
}
