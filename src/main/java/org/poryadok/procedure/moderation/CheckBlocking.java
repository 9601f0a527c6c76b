package org.poryadok.procedure.moderation;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.procedure.Refusal;
import org.poryadok.procedure.step.Actor;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.JurisdictionDays;
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
