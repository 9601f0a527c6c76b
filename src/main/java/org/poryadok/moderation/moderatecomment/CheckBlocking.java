package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** The day on which the network has blocked the user. */
@Component
class CheckBlocking implements TaskListener {

    private final JurisdictionDays days;

    CheckBlocking(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        LocalDate blocked = file.requiredDay("blockedOn", "Укажите день, когда пользователь заблокирован.");
        days.requireNotInFuture(blocked, file.jurisdiction(), "blockedOn");
        if (blocked.isBefore(LocalDate.parse(file.known("foundOn")))) {
            throw new Refusal("blockedOn", "В этот день запись ещё не была найдена: проверьте дату.");
        }
        file.set("blockedBy", Actor.of(task));
    }
}
