package org.poryadok.protection.secureaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
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
    private final SecurityDuty duty;
    private final Accounts accounts;
    private final RuntimeService runtime;

    FindPages(RequestedCheck requested, SecurityDuty duty, Accounts accounts, RuntimeService runtime) {
        this.requested = requested;
        this.duty = duty;
        this.accounts = accounts;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has("jurisdiction")) {
            describe(file);
        }
        if (file.text("occasion").isEmpty()) {
            file.set("occasion", ON_ENTRY);
        }
        Map<Charge, List<Account>> charges = duty.byCharge(wanted(file).stream()
                .filter(account -> account.state() == AccountState.ACTIVE).toList());
        file.set("pageCount", 0);
        List<Charge> all = List.copyOf(charges.keySet());
        for (int i = 0; i < all.size(); i++) {
            if (i == 0) {
                go(file, all.get(i), charges.get(all.get(i)));
            } else {
                startBeside(file, charges.get(all.get(i)));
            }
        }
    }

    private void describe(CaseFile file) {
        Official starter = requested.starter(file);
        file.requiredLine("occasion", "Напишите, почему нужна проверка.");
        Optional<Account> account = requested.account(file, starter);
        String bodyId = account.map(Account::bodyId).orElseGet(() -> starter.bodyId().orElseThrow());
        if (account.isEmpty() && accounts.ofBody(bodyId).isEmpty()) {
            throw new Refusal(null, "Действующих страниц вашего органа в реестре нет: проверять нечего. "
                    + "Если отвечаете за страницу другого органа, укажите её адрес.");
        }
        file.set("jurisdiction", starter.jurisdiction());
        file.set("bodyId", bodyId);
        account.ifPresent(found -> file.set("accountId", found.id().toString()));
    }

    private List<Account> wanted(CaseFile file) {
        if (file.has("accountIds")) {
            return file.chosen("accountIds").stream().map(UUID::fromString).map(accounts::account).toList();
        }
        if (file.has("accountId")) {
            return List.of(accounts.account(UUID.fromString(file.known("accountId"))));
        }
        return file.has("clauseId")
                ? duty.inCharge(file.actId(), file.clauseId(), file.bodyId())
                : accounts.ofBody(file.bodyId());
    }

    private void go(CaseFile file, Charge charge, List<Account> pages) {
        file.set("bodyId", charge.bodyId());
        file.set("actId", charge.actId().orElse(null));
        file.set("clauseId", charge.clauseId().orElse(null));
        file.set("dutyBodyId", charge.dutyBody());
        file.set("securityGroup", charge.group());
        file.set("accountIds", ids(pages));
        file.set("checkedIds", new ArrayList<String>());
        file.set("pageCount", pages.size());
        file.set("cardId", null);
        file.set("defectCardId", null);
    }

    private void startBeside(CaseFile file, List<Account> pages) {
        runtime.startProcessInstanceByKey(Procedure.SECURE_ACCOUNT.key(), Map.of("jurisdiction", file.jurisdiction(),
                "bodyId", pages.get(0).bodyId(), "occasion", file.known("occasion"), "accountIds", ids(pages)));
    }

    private static List<String> ids(List<Account> pages) {
        return new ArrayList<>(pages.stream().map(account -> account.id().toString()).toList());
    }
}
