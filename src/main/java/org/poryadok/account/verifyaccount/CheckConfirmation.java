package org.poryadok.account.verifyaccount;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** The coordinator confirms, or returns and says why. */
@Component
class CheckConfirmation implements TaskListener {

    private final Verifications verifications;

    CheckConfirmation(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        boolean accepted = Decision.acceptOrReturn(file, "confirmation", "itemRemarks").equals(Decision.ACCEPT);
        if (accepted && verifications.pending(UUID.fromString(file.known("accountId")), file.actId()).stream()
                .anyMatch(item -> item.state() == ItemState.OPEN)) {
            throw new Refusal("confirmation", "Пока вы проверяли, начатая перепроверка добавила требования к этой странице."
                    + " Верните её исполнителю.");
        }
        file.set("confirmedBy", Actor.of(task));
    }
}
