package org.poryadok.account.recheckcampaign;

import java.time.Clock;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** Lays the results before the coordinator. */
@Component
class CampaignSummary implements TaskListener {

    private final Campaigns campaigns;
    private final CampaignResults results;
    private final ControlCards cards;
    private final Clock clock;

    CampaignSummary(Campaigns campaigns, CampaignResults results, ControlCards cards, Clock clock) {
        this.campaigns = campaigns;
        this.results = results;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<CampaignAccount> found = results.of(campaigns.campaign(file.card("campaignId")));
        file.setJson("resultRows", results.rows(found));
        file.set("resultText", results.text(found));
        // The checks are over: what is left is the conclusion, and nobody is late with that.
        cards.submit(file.cardId(), clock.instant(), file.known("decidedBy"));
    }
}
