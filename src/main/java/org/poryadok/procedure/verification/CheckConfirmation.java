package org.poryadok.procedure.verification;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.procedure.Refusal;
import org.poryadok.procedure.step.Actor;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.Decision;
import org.poryadok.registry.ItemState;
import org.poryadok.registry.Verifications;
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
