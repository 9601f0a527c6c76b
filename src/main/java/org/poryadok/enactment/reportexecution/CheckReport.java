package org.poryadok.enactment.reportexecution;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.springframework.stereotype.Component;

/** Refuses a report without outgoing number or with a day of sending to come. */
@Component
class CheckReport implements TaskListener {

    private final JurisdictionDays days;

    CheckReport(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredLine("reportNumber", "Укажите исходящий номер отчёта.");
        LocalDate sentOn = file.requiredDay("reportSentOn", "Укажите дату отправки отчёта.");
        days.requireNotInFuture(sentOn, file.jurisdiction(), "reportSentOn");
        requireNotBeforeTheEvent(file, sentOn);
        file.optionalText("reportNote");
        file.set("reportedBy", Actor.of(task));
        // Whoever checks it again must decide afresh.
        file.set("reportDecision", null);
    }

    /** A report of one's own accord has no event. */
    private static void requireNotBeforeTheEvent(CaseFile file, LocalDate sentOn) {
        if (file.has("eventDate") && sentOn.isBefore(file.eventDate())) {
            throw new Refusal("reportSentOn", "Дата отправки раньше дня, с которого обязанность действует ("
                    + Russian.day(file.eventDate()) + "). Проверьте дату.");
        }
    }
}
