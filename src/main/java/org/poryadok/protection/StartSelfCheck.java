package org.poryadok.protection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.protection.secureaccount.SecurityClauses;
import org.poryadok.protection.secureaccount.SelfCheckStart;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** «Начать проверку защищённости»: of a new account for whose security an act makes somebody answer. */
@Component
public class StartSelfCheck implements JavaDelegate {

    private final SecurityClauses obligation;
    private final Accounts accounts;
    private final SelfCheckStart checks;

    StartSelfCheck(SecurityClauses obligation, Accounts accounts, SelfCheckStart checks) {
        this.obligation = obligation;
        this.accounts = accounts;
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Account account =
                accounts.account(UUID.fromString(CaseFile.of(execution).known(CaseVariables.ACCOUNT_ID)));
        if (isCharged(account)) {
            checks.of(account, "Страница создана.");
        }
    }

    /** Of pages that were there before, one self-check for each body that keeps them. */
    public void ofEntered(Collection<Account> entered) {
        entered.stream()
                .filter(this::isCharged)
                .collect(Collectors.groupingBy(Account::bodyId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(pages -> checks.of(pages, "Страница внесена в реестр как действующая."));
    }

    private boolean isCharged(Account account) {
        return obligation.chargeOf(account).clauseId().isPresent();
    }
}
