package org.poryadok.account.recheckcampaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Записать итог»: what was found of each account is kept, and the coordinator's card is closed. */
@Component
class RecordResult implements JavaDelegate {

    private final Campaigns campaigns;
    private final CampaignResults results;
    private final ControlCards cards;

    RecordResult(Campaigns campaigns, CampaignResults results, ControlCards cards) {
        this.campaigns = campaigns;
        this.results = results;
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Campaign campaign = campaigns.campaign(file.card("campaignId"));
        results.of(campaign).forEach(found -> campaigns.find(campaign.id(), found));
        campaigns.close(campaign.id(), file.text("conclusion"), file.known("concludedBy"));
        cards.fulfil(file.cardId(), cards.card(file.cardId()).submittedAt().orElseThrow(), file.known("concludedBy"));
    }
}
