package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.springframework.stereotype.Component;

/** The outgoing number and day that make a letter evidence; the same for notices of both tiers. */
@Component
class Sending {

    private final JurisdictionDays days;

    Sending(JurisdictionDays days) {
        this.days = days;
    }

    /** @throws Refusal when the number is missing or the day is before the event or to come */
    void check(DelegateTask task, String numberField, String dayField, String byVariable) {
        CaseFile file = CaseFile.of(task);
        file.requiredLine(numberField, "Укажите исходящий номер.");
        LocalDate sentOn = file.requiredDay(dayField, "Укажите дату отправки.");
        days.requireNotInFuture(sentOn, file.jurisdiction(), dayField);
        if (sentOn.isBefore(file.eventDate())) {
            throw new Refusal(dayField, "Дата отправки раньше самого события (" + Russian.day(file.eventDate())
                    + "): уведомить о нём тогда было нельзя.");
        }
        file.set(byVariable, Actor.of(task));
    }
}
