package org.poryadok.verification.recheckcampaign;

import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;
import org.poryadok.casework.CardTimers;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.verification.verifyaccount.AccountChecks;
import org.springframework.stereotype.Component;

/**
 * What the model of a campaign names in its timers. A verification that ran before the campaign has no timers for its day:
 * the campaign's own tell of those cards too; no letter goes out twice.
 */
@Component
public class CampaignTimers {

    private final ControlCards cards;
    private final CardTimers timers;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final AccountChecks checks;

    CampaignTimers(
            ControlCards cards, CardTimers timers, Campaigns campaigns, Accounts accounts, AccountChecks checks) {
        this.cards = cards;
        this.timers = timers;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.checks = checks;
    }

    /** 24:00 of the campaign's last day, in the jurisdiction's zone. */
    public Date endOf(String cardId) {
        return Date.from(cards.card(UUID.fromString(cardId)).overdueAfter().orElseThrow());
    }

    public void remind(String cardId, String campaignId) {
        timers.remind(cardId);
        eachAccount(campaignId, checks::remind);
    }

    public void escalate(String cardId, String campaignId) {
        timers.escalate(cardId);
        eachAccount(campaignId, checks::escalate);
    }

    private void eachAccount(String campaignId, Consumer<Account> action) {
        campaigns
                .accounts(UUID.fromString(campaignId))
                .forEach(scoped -> action.accept(accounts.account(scoped.accountId())));
    }
}
