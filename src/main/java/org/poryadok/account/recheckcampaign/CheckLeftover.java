package org.poryadok.account.recheckcampaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.account.verifyaccount.AccountChecks;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.Decision;
import org.poryadok.casework.SetDays;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** The coordinator gives the campaign another day and says why, or closes it; then its own checks end with it. */
@Component
class CheckLeftover implements TaskListener {

    private final Campaigns campaigns;
    private final CampaignResults results;
    private final Accounts accounts;
    private final AccountChecks checks;
    private final ControlCards cards;
    private final ControlStart control;
    private final SetDays days;

    CheckLeftover(Campaigns campaigns, CampaignResults results, Accounts accounts, AccountChecks checks,
                  ControlCards cards, ControlStart control, SetDays days) {
        this.campaigns = campaigns;
        this.results = results;
        this.accounts = accounts;
        this.checks = checks;
        this.cards = cards;
        this.control = control;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Campaign campaign = campaigns.campaign(file.card("campaignId"));
        if (Decision.of(file, "leftoverDecision", Set.of("extend", "close")).equals("extend")) {
            extend(task, file, campaign);
        } else {
            rememberWhatEnds(task, file, campaign);
        }
        file.set("leftoverDecidedBy", Actor.of(task));
    }

    private void extend(DelegateTask task, CaseFile file, Campaign campaign) {
        LocalDate day = file.requiredDay("extendedTo", "Укажите новый последний день перепроверки.");
        days.requireWorkingDayToCome(day, file.actId(), "extendedTo");
        String reason = file.requiredText("extensionReason", "Напишите, почему перепроверка продлевается.");
        String by = Actor.of(task);
        cards.extend(file.cardId(), day, reason, by);
        results.leftover(campaign).stream().map(CampaignAccount::accountId).map(accounts::account)
                .forEach(account -> checks.extend(account, campaign.dueOn(), day, reason, by));
        campaigns.extend(campaign.id(), day);
        control.basis(cards.card(file.cardId())).forEach(file::set);
        file.set("campaignDate", day.toString());
    }

    /** Closing the campaign cancels the checks that it has called: afterwards nobody could tell which cards were theirs. */
    private void rememberWhatEnds(DelegateTask task, CaseFile file, Campaign campaign) {
        List<String> ending = new ArrayList<>();
        results.leftover(campaign).stream().map(CampaignAccount::accountId).map(accounts::account)
                .forEach(account -> ending.addAll(checks.cardsCalledBy(task.getProcessInstanceId(), account)));
        file.set("endingCards", ending);
    }
}
