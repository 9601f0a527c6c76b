package org.poryadok.account.createaccount;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.account.notifycoordinator.NoticeDuty;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.stereotype.Component;

/** «Внести страницу в реестр»: the account is active; its day of creation fulfils the card and starts the notice. */
@Component
class RegisterAccount implements JavaDelegate {

    private final Accounts accounts;
    private final ControlCards cards;
    private final NoticeDuty noticeDuty;
    private final JurisdictionDays days;

    RegisterAccount(Accounts accounts, ControlCards cards, NoticeDuty noticeDuty, JurisdictionDays days) {
        this.accounts = accounts;
        this.cards = cards;
        this.noticeDuty = noticeDuty;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate createdOn = file.day("createdOn").orElseThrow();
        Account account = accounts.activate(new NewAccount(file.jurisdiction(), file.bodyId(),
                AccountAddress.parse(file.known("network"), file.known("addressNormal"))
                        .withPermanentId(file.text("permanentId").orElse("")),
                OwnerKind.valueOf(file.known("ownerClass")), createdOn, file.known("acceptedBy"),
                execution.getProcessInstanceId()));
        cards.fulfil(file.cardId(), days.momentOf(createdOn, file.jurisdiction()), file.known("createdBy"));
        file.set("accountId", account.id().toString());
        file.set("createdOn", createdOn.toString());
        file.set("noticeDue", noticeDuty.isDue(file.actId(), file.bodyId(), createdOn));
    }
}
