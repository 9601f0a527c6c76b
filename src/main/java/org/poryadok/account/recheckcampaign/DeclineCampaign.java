package org.poryadok.account.recheckcampaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Записать отказ от перепроверки»: the card is released with the coordinator's reason. */
@Component
class DeclineCampaign implements JavaDelegate {

    private final ControlCards cards;

    DeclineCampaign(ControlCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.release(file.cardId(), file.known("decidedBy"),
                "Перепроверка не проводится. " + file.known("campaignDeclineReason"));
    }
}
