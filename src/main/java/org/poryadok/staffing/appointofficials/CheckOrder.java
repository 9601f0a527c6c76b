package org.poryadok.staffing.appointofficials;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.springframework.stereotype.Component;

/** Refuses an order without number, of a day to come, or with powers that begin before it. */
@Component
class CheckOrder implements TaskListener {

    private static final int LONGEST_LEAD_YEARS = 1;
    private static final int LONGEST_NUMBER = 100;

    private final JurisdictionDays days;

    CheckOrder(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (file.requiredLine("orderNumber", "Укажите номер приказа.").length() > LONGEST_NUMBER) {
            throw new Refusal("orderNumber", "Номер приказа не длиннее " + LONGEST_NUMBER + " знаков.");
        }
        LocalDate ordered = file.requiredDay("orderDate", "Укажите дату приказа.");
        days.requireNotInFuture(ordered, file.jurisdiction(), "orderDate");
        LocalDate from = file.requiredDay("validFrom", "Укажите день, с которого лицо приступает к обязанностям.");
        if (from.isBefore(ordered)) {
            throw new Refusal("validFrom", "Полномочия не могут начаться раньше даты приказа.");
        }
        if (from.isAfter(ordered.plusYears(LONGEST_LEAD_YEARS))) {
            throw new Refusal("validFrom", "Полномочия начинаются больше чем через год после приказа: проверьте год.");
        }
        file.day("actingUntil").filter(from::isAfter).ifPresent(until -> {
            throw new Refusal("validFrom", "Исполняющий обязанности назначается до " + Russian.day(until)
                    + ": он должен приступить не позже этого дня.");
        });
        file.set("orderedBy", Actor.of(task));
    }
}
