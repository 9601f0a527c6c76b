package org.poryadok.verification.recheckcampaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Modality;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.verification.verifyaccount.AccountChecks;
import org.poryadok.verification.verifyaccount.AskedItem;
import org.springframework.stereotype.Component;

/** Owner kind × network × clause: the accounts that a campaign checks again. */
@Component
public class CampaignScope {

    /** Id of the coordinator's question as long as nobody has been asked. */
    static final String TO_BE_ASKED = "question";

    private final Accounts accounts;
    private final AccountChecks checks;

    CampaignScope(Accounts accounts, AccountChecks checks) {
        this.accounts = accounts;
        this.checks = checks;
    }

    public String bodyOf(String accountId) {
        return accounts.account(UUID.fromString(accountId)).bodyId();
    }

    /**
     * Accounts that fit the coordinator's choice and of which something is asked.
     *
     * @param questionId id under which his own question is kept
     */
    List<ScopedAccount> of(CaseFile file, String questionId) {
        List<String> networks = file.chosen(Variables.CAMPAIGN_NETWORKS);
        List<String> owners = file.chosen(Variables.CAMPAIGN_OWNERS);
        return accounts.ofJurisdiction(file.jurisdiction()).stream()
                .filter(account -> networks.contains(account.network())
                        && owners.contains(account.ownerKind().name()))
                .map(account -> new ScopedAccount(account, items(file, account, questionId)))
                .filter(scoped -> !scoped.items().isEmpty())
                .toList();
    }

    private List<AskedItem> items(CaseFile file, Account account, String questionId) {
        List<String> clauses = file.chosen(Variables.CAMPAIGN_CLAUSES);
        List<AskedItem> items = new ArrayList<>(checks.demandedBy(clauses, file.actId(), account));
        file.text(Variables.QUESTION)
                .ifPresent(question -> items.add(
                        new AskedItem(questionId, clauses.get(0), question, Modality.MANDATORY, Optional.empty())));
        return items;
    }
}
