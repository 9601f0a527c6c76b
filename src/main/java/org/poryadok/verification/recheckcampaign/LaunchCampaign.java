package org.poryadok.verification.recheckcampaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Account;
import org.poryadok.verification.verifyaccount.AccountChecks;
import org.poryadok.verification.verifyaccount.AskedItem;
import org.poryadok.verification.verifyaccount.Verifications;
import org.springframework.stereotype.Component;

/** «Разослать перепроверку»: scope, date and questions are kept; what is being verified already gets the date. */
@Component
class LaunchCampaign implements JavaDelegate {

    private final CampaignScope scope;
    private final Campaigns campaigns;
    private final Verifications verifications;
    private final AccountChecks checks;
    private final ControlCards cards;
    private final TermChange term;
    private final ControlStart control;

    LaunchCampaign(
            CampaignScope scope,
            Campaigns campaigns,
            Verifications verifications,
            AccountChecks checks,
            ControlCards cards,
            TermChange term,
            ControlStart control) {
        this.scope = scope;
        this.campaigns = campaigns;
        this.verifications = verifications;
        this.checks = checks;
        this.cards = cards;
        this.term = term;
        this.control = control;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.DECIDED_BY);
        LocalDate date = file.day(Variables.CAMPAIGN_DATE).orElseThrow();
        List<ScopedAccount> scoped = scope.of(file, AskedItem.questionOf(file.processInstanceId()));
        Campaign campaign = campaigns.open(
                new NewCampaign(
                        file.jurisdiction(),
                        file.actId(),
                        file.known(Variables.OCCASION),
                        file.chosen(Variables.CAMPAIGN_CLAUSES),
                        file.text(Variables.QUESTION),
                        date,
                        by,
                        file.processInstanceId()),
                scoped.stream().map(ScopedAccount::account).toList());
        Verifications.Step step = new Verifications.Step(by, file.processInstanceId());
        for (ScopedAccount asked : scoped) {
            Account account = asked.account();
            verifications.ask(account.id(), file.actId(), asked.items(), step);
            checks.join(file.actId(), account, asked.items(), date, file.known(Variables.OCCASION));
        }
        UUID card = file.cardId();
        term.setInternalTerm(card, date, "дату перепроверки назначил координатор", by);
        control.basis(cards.card(card)).forEach(file::set);
        file.set(Variables.CAMPAIGN, campaign.id().toString());
        file.set(Variables.CAMPAIGN_DATE, date.toString());
        file.set(Variables.SCOPE_COUNT, scoped.size());
        file.set(
                CaseVariables.ACCOUNT_IDS,
                scoped.stream().map(asked -> asked.account().id().toString()).toList());
    }
}
