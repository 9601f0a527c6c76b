package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.springframework.stereotype.Component;

/** What was done on the page for a complaint that was right. */
@Component
class CheckRemedy implements TaskListener {

    private final JurisdictionDays days;

    CheckRemedy(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (file.isTrue("restoreWanted")) {
            boolean restored = Decision.of(file, "restoreResult", Set.of("restored", "impossible")).equals("restored");
            if (!restored) {
                file.requiredText("notRestoredBecause", "Напишите, почему восстановить запись невозможно.");
            }
            file.set("restored", restored);
        }
        if (file.isTrue("liftWanted")) {
            LocalDate unblocked = file.requiredDay("unblockedOn", "Укажите день, когда пользователь разблокирован.");
            days.requireNotInFuture(unblocked, file.jurisdiction(), "unblockedOn");
        }
        file.set("remediedBy", Actor.of(task));
    }
}
