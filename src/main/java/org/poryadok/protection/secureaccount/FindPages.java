package org.poryadok.protection.secureaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Official;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * «Найти страницы»: those of the body, of a clause, or the one that was named, with whoever answers for their security.
 * Where several do, each has a self-check of his own: this one goes on with the first, the others begin beside it.
 */
@Component
class FindPages implements JavaDelegate {

    private static final String ON_ENTRY = "Акт вступил в силу.";

    private final RequestedCheck requested;
    private final SecurityClauses obligation;
    private final Accounts accounts;
    private final SelfCheckStart beside;

    FindPages(RequestedCheck requested, SecurityClauses obligation, Accounts accounts, SelfCheckStart beside) {
        this.requested = requested;
        this.obligation = obligation;
        this.accounts = accounts;
        this.beside = beside;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.JURISDICTION)) {
            describe(file);
        }
        if (file.text(Variables.OCCASION).isEmpty()) {
            file.set(Variables.OCCASION, ON_ENTRY);
        }
        Map<Charge, List<Account>> charges = obligation.byCharge(wanted(file).stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .toList());
        file.set(Variables.PAGE_COUNT, 0);
        List<Charge> all = List.copyOf(charges.keySet());
        for (int i = 0; i < all.size(); i++) {
            if (i == 0) {
                go(file, all.get(i), charges.get(all.get(i)));
            } else {
                beside.of(charges.get(all.get(i)), file.known(Variables.OCCASION));
            }
        }
    }

    private void describe(CaseFile file) {
        Official starter = requested.starter(file);
        Optional<Account> account = requested.account(file, starter);
        String bodyId =
                account.map(Account::bodyId).orElseGet(() -> starter.bodyId().orElseThrow());
        if (account.isEmpty() && accounts.ofBody(bodyId).isEmpty()) {
            throw new Refusal(
                    null,
                    "Действующих страниц вашего органа в реестре нет: проверять нечего. "
                            + "Если отвечаете за страницу другого органа, укажите её адрес.");
        }
        file.set(CaseVariables.JURISDICTION, starter.jurisdiction());
        file.set(CaseVariables.BODY_ID, bodyId);
        account.ifPresent(found -> file.set(CaseVariables.ACCOUNT_ID, found.id().toString()));
    }

    private List<Account> wanted(CaseFile file) {
        if (file.has(CaseVariables.ACCOUNT_IDS)) {
            return file.chosen(CaseVariables.ACCOUNT_IDS).stream()
                    .map(UUID::fromString)
                    .map(accounts::account)
                    .toList();
        }
        if (file.has(CaseVariables.ACCOUNT_ID)) {
            return List.of(accounts.account(UUID.fromString(file.known(CaseVariables.ACCOUNT_ID))));
        }
        return file.has(CaseVariables.CLAUSE_ID)
                ? obligation.inCharge(file.actId(), file.clauseId(), file.bodyId())
                : accounts.ofBody(file.bodyId());
    }

    private void go(CaseFile file, Charge charge, List<Account> pages) {
        file.set(CaseVariables.BODY_ID, charge.bodyId());
        file.set(CaseVariables.ACT_ID, charge.actId().orElse(null));
        file.set(CaseVariables.CLAUSE_ID, charge.clauseId().orElse(null));
        file.set(Variables.OBLIGATION_BODY, charge.obligationBody());
        file.set(Variables.SECURITY_GROUP, charge.group());
        file.set(CaseVariables.ACCOUNT_IDS, ids(pages));
        file.set(Variables.CHECKED_IDS, new ArrayList<String>());
        file.set(Variables.PAGE_COUNT, pages.size());
        file.set(CaseVariables.CARD_ID, null);
        file.set(Variables.DEFECT_CARD, null);
    }

    private static List<String> ids(List<Account> pages) {
        return new ArrayList<>(
                pages.stream().map(account -> account.id().toString()).toList());
    }
}
