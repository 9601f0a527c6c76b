package org.poryadok.enactment.reportexecution;

import java.time.LocalDate;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** The controller extends an overdue report to a coming day and says why, or leaves it overdue. */
@Component
class CheckOverdueDecision implements TaskListener {

    private final JurisdictionDays days;

    CheckOverdueDecision(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.of(file, "overdueDecision", Set.of("extend", "leave")).equals("extend")) {
            LocalDate until = file.requiredDay("extendedTo", "Укажите новый последний день срока.");
            if (until.isBefore(days.today(file.jurisdiction()))) {
                throw new Refusal("extendedTo", "Новый срок уже прошёл: укажите сегодняшний или более поздний день.");
            }
            file.requiredText("decisionReason", "Напишите, почему срок продлён: основание остаётся в истории карточки.");
        }
        file.optionalText("decisionReason");
        file.set("overdueDecidedBy", Actor.of(task));
    }
}
