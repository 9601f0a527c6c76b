package org.poryadok.account.verifyaccount;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Вернуть с замечаниями»: the cards are open again, and the executor sees every item once more. */
@Component
class ReturnItems implements JavaDelegate {

    private final VerificationCards cards;
    private final Verifications verifications;

    ReturnItems(VerificationCards cards, Verifications verifications) {
        this.cards = cards;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.returned(file);
        verifications.returned(UUID.fromString(file.known("accountId")), file.actId(), file.known("itemRemarks"),
                new Verifications.Step(file.known("confirmedBy"), execution.getProcessInstanceId()));
        file.set("itemsFrom", 0);
    }
}
