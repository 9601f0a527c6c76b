package org.poryadok.account.createaccount;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.ApplicableRequirement;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryException;
import org.springframework.stereotype.Component;

/** An account is accepted only when every mandatory item of the act's checklist is done and nobody else has it. */
@Component
class CheckAcceptance implements TaskListener {

    private static final String GIVE_BACK = " Верните страницу на доработку.";

    private final Checklist checklist;
    private final Accounts accounts;

    CheckAcceptance(Checklist checklist, Accounts accounts) {
        this.checklist = checklist;
        this.accounts = accounts;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.acceptOrReturn(file, "decision", "remarks").equals(Decision.ACCEPT)) {
            requireComplete(file);
            requireFree(file);
        }
        file.set("acceptedBy", Actor.of(task));
    }

    private void requireComplete(CaseFile file) {
        List<ApplicableRequirement> missing = checklist.missing(file);
        if (!missing.isEmpty()) {
            throw new Refusal("decision", "Принять страницу нельзя, не выполнено обязательное: "
                    + String.join("; ", missing.stream()
                    .map(item -> item.requirement().text() + " (" + item.clause().citation() + ")").toList())
                    + "." + GIVE_BACK);
        }
    }

    /** Somebody may have registered the page since the executor entered it. */
    private void requireFree(CaseFile file) {
        try {
            accounts.checkFree(file.jurisdiction(), AccountAddress.parse(file.known("network"), file.known("addressNormal"))
                    .withPermanentId(file.text("permanentId").orElse("")));
        } catch (RegistryException e) {
            throw new Refusal("decision", e.getMessage() + GIVE_BACK);
        }
    }
}
