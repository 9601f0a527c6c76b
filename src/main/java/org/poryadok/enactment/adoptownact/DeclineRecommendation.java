package org.poryadok.enactment.adoptownact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Записать отказ от рекомендации»: it obliges nobody, so its card is released with the reason. */
@Component
class DeclineRecommendation implements JavaDelegate {

    private final OwnActs ownActs;
    private final CardSteps cards;

    DeclineRecommendation(OwnActs ownActs, CardSteps cards) {
        this.ownActs = ownActs;
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String reason = file.known(Variables.DECLINE_REASON);
        ownActs.declined(file.bodyId(), file.actId(), file.clauseId(), reason, file.known(Variables.DECLINED_BY));
        cards.release(file.cardId(), file.known(Variables.DECLINED_BY), "Рекомендация отклонена. " + reason);
    }
}
