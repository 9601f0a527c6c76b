package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Russian;
import org.poryadok.moderation.ModerationLog;
import org.springframework.stereotype.Component;

/** The day on which the network has let the user in again. */
@Component
class CheckUnblocking implements TaskListener {

    private final ModerationLog log;
    private final JurisdictionDays days;

    CheckUnblocking(ModerationLog log, JurisdictionDays days) {
        this.log = log;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        LocalDate unblocked = file.requiredDay("unblockedOn", "Укажите день, когда пользователь разблокирован.");
        days.requireNotInFuture(unblocked, file.jurisdiction(), "unblockedOn");
        log.note(UUID.fromString(file.known("caseId")), Optional.of(Actor.of(task)),
                "Пользователь разблокирован на площадке " + Russian.day(unblocked) + ".");
    }
}
