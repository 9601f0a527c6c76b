package org.poryadok.account.closeaccount;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.account.notifycoordinator.NoticeDuty;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.Closing;
import org.poryadok.registry.ClosingGround;
import org.springframework.stereotype.Component;

/** «Отметить страницу закрытой»: the entry stays with its ground; the day of deletion starts the notice. */
@Component
class CloseEntry implements JavaDelegate {

    private final Accounts accounts;
    private final NoticeDuty noticeDuty;

    CloseEntry(Accounts accounts, NoticeDuty noticeDuty) {
        this.accounts = accounts;
        this.noticeDuty = noticeDuty;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate closedOn = file.day("closedOn").orElseThrow();
        accounts.close(UUID.fromString(file.known("accountId")), closedOn, closing(file), file.known("deletedBy"),
                execution.getProcessInstanceId());
        file.set("closedOn", closedOn.toString());
        file.set("noticeDue", noticeDuty.isDue(file.actId(), file.bodyId(), closedOn));
    }

    private static Closing closing(CaseFile file) {
        Optional<LocalDate> toldOn = file.known("subscribersTold").equals("told") ? file.day("toldOn") : Optional.empty();
        return new Closing(ClosingGround.valueOf(file.known("closingGround")), file.text("groundNote"),
                file.known("orderNumber"), file.day("orderDate").orElseThrow(),
                file.text("replacementId").map(UUID::fromString), file.known("archivePlace"),
                file.text("subscriberCount").map(Integer::valueOf), toldOn,
                toldOn.isPresent() ? Optional.empty() : file.text("notToldBecause"));
    }
}
