package org.poryadok.account.verifyaccount;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Снять закрытую страницу»: of an account that is gone nothing can be demanded. */
@Component
class DropClosedAccount implements JavaDelegate {

    private static final String GROUND = "Страница закрыта.";

    private final VerificationCards cards;
    private final Verifications verifications;

    DropClosedAccount(VerificationCards cards, Verifications verifications) {
        this.cards = cards;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.release(file, GROUND);
        verifications.drop(UUID.fromString(file.known("accountId")), file.actId(), GROUND,
                new Verifications.Step(file.known("reportedBy"), execution.getProcessInstanceId()));
    }
}
