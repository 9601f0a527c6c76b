package org.poryadok.account.verifyaccount;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Записать подтверждение»: closes the cards and lets the registry show the mark. */
@Component
class ConfirmItems implements JavaDelegate {

    private final VerificationCards cards;
    private final Verifications verifications;

    ConfirmItems(VerificationCards cards, Verifications verifications) {
        this.cards = cards;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.settle(file);
        verifications.confirm(UUID.fromString(file.known("accountId")), file.actId(),
                new Verifications.Step(file.known("confirmedBy"), execution.getProcessInstanceId()));
    }
}
