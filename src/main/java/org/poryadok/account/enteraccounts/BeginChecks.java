package org.poryadok.account.enteraccounts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.protection.StartSelfCheck;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.PagesNamed;
import org.poryadok.verification.verifyaccount.BeginVerification;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * «Начать подтверждение и проверку защищённости»: of the pages that have come into the registry, as of created ones. Their
 * terms count from the day on which the registry came to know them: what was due before is entered, not scolded.
 */
@Component
public class BeginChecks {

    private final Accounts accounts;
    private final BeginVerification verification;
    private final StartSelfCheck selfCheck;
    private final JurisdictionDays days;

    BeginChecks(Accounts accounts, BeginVerification verification, StartSelfCheck selfCheck, JurisdictionDays days) {
        this.accounts = accounts;
        this.verification = verification;
        this.selfCheck = selfCheck;
        this.days = days;
    }

    public void begin(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate today = days.today(file.jurisdiction());
        List<Account> entered = file.chosen(Variables.ACCOUNT_IDS).stream()
                .map(UUID::fromString)
                .map(accounts::account)
                .toList();
        verification.of(entered, file.actId(), account -> today);
        selfCheck.ofEntered(entered);
    }

    /** Of pages that an act has put into the registry, which no case of theirs has entered. */
    @EventListener
    void begin(PagesNamed named) {
        verification.of(named.pages(), named.actId(), Account::createdOn);
        selfCheck.ofEntered(named.pages());
    }

    /** For the notice of one of them: whose it is. */
    public String bodyOf(String accountId) {
        return accounts.account(UUID.fromString(accountId)).bodyId();
    }

    /** For the notice of one of them: the day from which its terms count, ISO 8601, in the jurisdiction's zone. */
    public String createdOn(String accountId) {
        return accounts.account(UUID.fromString(accountId)).createdOn().toString();
    }
}
