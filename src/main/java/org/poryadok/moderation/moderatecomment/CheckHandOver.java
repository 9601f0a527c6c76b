package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** An appeal under the federal law on appeals of citizens (59-ФЗ) has gone to whoever registers them. */
@Component
class CheckHandOver implements TaskListener {

    private final JurisdictionDays days;

    CheckHandOver(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredLine("handedTo", "Укажите, кому передано обращение.");
        file.requiredLine("appealNumber", "Укажите номер регистрации обращения.");
        LocalDate registered = file.requiredDay("appealDate", "Укажите дату регистрации обращения.");
        days.requireNotInFuture(registered, file.jurisdiction(), "appealDate");
        if (registered.isBefore(LocalDate.parse(file.known("foundOn")))) {
            throw new Refusal("appealDate", "В этот день обращения ещё не было: проверьте дату.");
        }
        file.set("handledBy", Actor.of(task));
    }
}
