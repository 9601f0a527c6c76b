package org.poryadok.verification.recheckcampaign;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.TermChange;
import org.poryadok.control.TermDocument;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.verification.verifyaccount.AccountChecks;
import org.springframework.stereotype.Component;

/**
 * «Решить об остатке»: of the accounts that nobody has finished by the campaign's day. The coordinator gives the campaign
 * another day and says why, or closes it; then its own checks end with it.
 */
@Component
public class DecideLeftover implements TaskStep {

    private static final String EXTEND = "extend";

    private final Campaigns campaigns;
    private final CampaignResults results;
    private final Accounts accounts;
    private final AccountChecks checks;
    private final TermChange term;
    private final CheckLastDay checkLastDay;

    DecideLeftover(
            Campaigns campaigns,
            CampaignResults results,
            Accounts accounts,
            AccountChecks checks,
            TermChange term,
            CheckLastDay checkLastDay) {
        this.campaigns = campaigns;
        this.results = results;
        this.accounts = accounts;
        this.checks = checks;
        this.term = term;
        this.checkLastDay = checkLastDay;
    }

    @Override
    public void show(CaseFile file) {
        Campaign campaign = campaigns.of(file);
        List<CampaignAccount> leftover = results.leftover(campaign);
        file.setJson(
                Variables.LEFTOVER_ROWS,
                results.rows(leftover.stream()
                        .map(left -> goesOn(campaign, left) ? left.with(CampaignResult.GOING_ON) : left)
                        .toList()));
        file.set(Variables.LEFTOVER_COUNT, leftover.size());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Campaign campaign = campaigns.of(file);
        if (file.known(Variables.LEFTOVER_DECISION).equals(EXTEND)) {
            extend(file, campaign, actor);
        } else {
            rememberWhatEnds(file, campaign);
        }
    }

    /** It ran before the campaign, and does not end with it. */
    private boolean goesOn(Campaign campaign, CampaignAccount left) {
        Account account = accounts.account(left.accountId());
        return checks.isUnderWay(account)
                && checks.cardsCalledBy(campaign.processInstanceId(), account).isEmpty();
    }

    private void extend(CaseFile file, Campaign campaign, String by) {
        LocalDate day = file.day(Variables.EXTENDED_TO).orElseThrow();
        checkLastDay.requireWorkingDayToCome(day, file.actId(), Variables.EXTENDED_TO);
        String reason = file.known(Variables.EXTENSION_REASON);
        term.grant(file.cardId(), day, TermDocument.none(), reason, by);
        leftover(campaign).forEach(account -> checks.extend(account, campaign.dueOn(), day, reason, by));
        campaigns.extend(campaign.id(), day);
        file.set(Variables.CAMPAIGN_DATE, day.toString());
    }

    /** Closing the campaign cancels the checks that it has called: afterwards nobody could tell which cards were theirs. */
    private void rememberWhatEnds(CaseFile file, Campaign campaign) {
        file.set(
                Variables.ENDING_CARDS,
                leftover(campaign)
                        .flatMap(account -> checks.cardsCalledBy(campaign.processInstanceId(), account).stream())
                        .toList());
    }

    private Stream<Account> leftover(Campaign campaign) {
        return results.leftover(campaign).stream()
                .map(CampaignAccount::accountId)
                .map(accounts::account);
    }
}
