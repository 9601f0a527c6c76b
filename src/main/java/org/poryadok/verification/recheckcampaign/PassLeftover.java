package org.poryadok.verification.recheckcampaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.verification.verifyaccount.AccountChecks;
import org.poryadok.verification.verifyaccount.Verifications;
import org.springframework.stereotype.Component;

/** «Передать остаток на контроль»: each body with unfinished accounts reports on execution, once for all of them. */
@Component
class PassLeftover implements JavaDelegate {

    private static final String GROUND =
            "Перепроверка закрыта: остаток передан на контроль, орган отчитывается об исполнении.";
    /** A report names as many pages as a reader can take in; the rest stands in the campaign. */
    private static final int NAMED_PAGES = 20;

    private final Campaigns campaigns;
    private final CampaignResults results;
    private final Accounts accounts;
    private final AccountChecks checks;
    private final Verifications verifications;
    private final ControlCards cards;
    private final CardSteps cardSteps;
    private final RuntimeService runtime;
    private final JurisdictionDays days;

    PassLeftover(
            Campaigns campaigns,
            CampaignResults results,
            Accounts accounts,
            AccountChecks checks,
            Verifications verifications,
            ControlCards cards,
            CardSteps cardSteps,
            RuntimeService runtime,
            JurisdictionDays days) {
        this.campaigns = campaigns;
        this.results = results;
        this.accounts = accounts;
        this.checks = checks;
        this.verifications = verifications;
        this.cards = cards;
        this.cardSteps = cardSteps;
        this.runtime = runtime;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.LEFTOVER_DECIDED_BY);
        cardSteps.releaseUnfulfilled(
                cards.cards(file.chosen(Variables.ENDING_CARDS).stream()
                        .map(UUID::fromString)
                        .toList()),
                by,
                GROUND);
        Campaign campaign = campaigns.of(file);
        Map<String, List<Account>> byBody = new LinkedHashMap<>();
        Map<String, List<Account>> goingOn = new LinkedHashMap<>();
        for (CampaignAccount left : results.leftover(campaign)) {
            Account account = accounts.account(left.accountId());
            if (checks.isUnderWay(account)) {
                // It ran before the campaign, and goes on under its own card.
                note(campaign, left, CampaignResult.GOING_ON);
                goingOn.computeIfAbsent(left.bodyId(), body -> new ArrayList<>())
                        .add(account);
            } else {
                verifications.drop(
                        account.id(), campaign.actId(), GROUND, new Verifications.Step(by, file.processInstanceId()));
                note(campaign, left, CampaignResult.LEFT);
                byBody.computeIfAbsent(left.bodyId(), body -> new ArrayList<>()).add(account);
            }
        }
        byBody.forEach((body, left) -> report(file, body, left, goingOn.getOrDefault(body, List.of())));
    }

    private void note(Campaign campaign, CampaignAccount left, CampaignResult result) {
        campaigns.noteResult(
                campaign.id(), new CampaignAccount(left.accountId(), left.bodyId(), result, Optional.empty()));
    }

    private static String named(List<Account> pages) {
        return "(" + pages.size() + "): "
                + pages.stream()
                        .limit(NAMED_PAGES)
                        .map(account -> account.address().normalized())
                        .collect(Collectors.joining(", "))
                + (pages.size() > NAMED_PAGES ? " и другие." : ".");
    }

    private void report(CaseFile file, String bodyId, List<Account> left, List<Account> goingOn) {
        String key = file.known(Variables.CAMPAIGN) + "|" + bodyId;
        runtime.startProcessInstanceByKey(
                Procedure.REPORT_EXECUTION.key(),
                key,
                Map.of(
                        CaseVariables.JURISDICTION, file.jurisdiction(),
                        CaseVariables.ACT_ID, file.actId(),
                        CaseVariables.CLAUSE_ID, file.clauseId(),
                        CaseVariables.BODY_ID, bodyId,
                        CaseVariables.EVENT_DATE,
                                days.today(file.jurisdiction()).toString(),
                        CaseVariables.REASON,
                                "Перепроверка закрыта, не проверены страницы " + named(left)
                                        + (goingOn.isEmpty()
                                                ? ""
                                                : " Под своим сроком продолжается проверка, начатая раньше, страницы "
                                                        + named(goingOn))));
    }
}
