package org.poryadok.verification.recheckcampaign;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Утвердить итог»: what was found of each account, and what the coordinator concludes from it. */
@Component
public class ApproveResult implements TaskStep {

    private final Campaigns campaigns;
    private final CampaignResults results;
    private final ControlCards cards;
    private final CardSteps cardSteps;
    private final Clock clock;

    ApproveResult(Campaigns campaigns, CampaignResults results, ControlCards cards, CardSteps cardSteps, Clock clock) {
        this.campaigns = campaigns;
        this.results = results;
        this.cards = cards;
        this.cardSteps = cardSteps;
        this.clock = clock;
    }

    @Override
    public void show(CaseFile file) {
        List<CampaignAccount> found = results.of(campaigns.of(file));
        file.setJson(Variables.RESULT_ROWS, results.rows(found));
        file.set(Variables.RESULT_TEXT, results.text(found));
        // The day of the campaign, whose result this is.
        file.setLocal(CaseVariables.LAST_DAY_TEXT, file.known(CaseVariables.LAST_DAY_TEXT));
        // The checks are over: what is left is the conclusion, and nobody is late with that.
        cards.submit(file.cardId(), clock.instant(), file.known(Variables.DECIDED_BY));
    }

    /** «Записать итог»: what was found of each account is kept, and the coordinator's card is closed. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Campaign campaign = campaigns.of(file);
        results.of(campaign).forEach(found -> campaigns.noteResult(campaign.id(), found));
        campaigns.close(campaign.id(), file.known(Variables.CONCLUSION), file.known(Variables.CONCLUDED_BY));
        cardSteps.accept(execution, CaseVariables.CARD_ID, Variables.CONCLUDED_BY);
    }
}
