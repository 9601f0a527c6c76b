package org.poryadok.account.createaccount;

import java.time.LocalDate;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryException;
import org.springframework.stereotype.Component;

/** Takes the address in its normal form; refuses one of another network, a duplicate, and impossible days. */
@Component
class CheckAccount implements TaskListener {

    private final Accounts accounts;
    private final NetworkGate gate;

    CheckAccount(Accounts accounts, NetworkGate gate) {
        this.accounts = accounts;
        this.gate = gate;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        LocalDate createdOn = file.requiredDay("createdOn",
                "Укажите день, когда страница создана: от него считается срок уведомления.");
        refusingAt("createdOn", () -> {
            accounts.checkCreationDay(file.jurisdiction(), createdOn);
            return createdOn;
        });
        gate.requireAllowed(file.actId(), file.known("network"), createdOn, "createdOn");
        String typed = file.requiredText("address", "Укажите адрес страницы.");
        file.set("addressNormal", address(file, typed).normalized());
        file.optionalText("designNote");
        file.set("createdBy", Actor.of(task));
        // Whoever checks it again must decide afresh.
        file.set("decision", null);
    }

    private AccountAddress address(CaseFile file, String typed) {
        AccountAddress address = refusingAt("address", () -> AccountAddress.parse(file.known("network"), typed));
        AccountAddress identified = refusingAt("permanentId",
                () -> address.withPermanentId(file.text("permanentId").orElse("")));
        refusingAt("address", () -> {
            accounts.checkFree(file.jurisdiction(), identified);
            return identified;
        });
        return identified;
    }

    private static <T> T refusingAt(String field, Supplier<T> check) {
        try {
            return check.get();
        } catch (RegistryException e) {
            throw new Refusal(field, e.getMessage());
        }
    }
}

