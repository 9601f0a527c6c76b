package org.poryadok.account.recheckcampaign;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** Shows which accounts nobody has finished by the campaign's day. */
@Component
class LeftoverSummary implements TaskListener {

    private final Campaigns campaigns;
    private final CampaignResults results;

    LeftoverSummary(Campaigns campaigns, CampaignResults results) {
        this.campaigns = campaigns;
        this.results = results;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<CampaignAccount> leftover = results.leftover(campaigns.campaign(file.card("campaignId")));
        file.setJson("leftoverRows", results.rows(leftover));
        file.set("leftoverCount", leftover.size());
        // It is asked again after each extension.
        file.set("leftoverDecision", null);
        file.set("extendedTo", null);
        file.set("extensionReason", null);
    }
}
