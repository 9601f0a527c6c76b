package org.poryadok.account.closeaccount;

import java.time.LocalDate;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryException;
import org.springframework.stereotype.Component;

/** Refuses a day of deletion that cannot be right: the term of the notice counts from it. */
@Component
class CheckDeletion implements TaskListener {

    private final Accounts accounts;

    CheckDeletion(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        LocalDate closedOn = file.requiredDay("closedOn", "Укажите день, когда страница удалена.");
        try {
            accounts.checkClosing(UUID.fromString(file.known("accountId")), closedOn);
        } catch (RegistryException e) {
            throw new Refusal("closedOn", e.getMessage());
        }
        file.set("deletedBy", Actor.of(task));
    }
}
