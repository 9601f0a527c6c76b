package org.poryadok.coordination.coordinatedecision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.poryadok.casework.WebLinks;
import org.springframework.stereotype.Component;

/** A report says what was done and when; an objection gives its reasons. */
@Component
class CheckExecution implements TaskListener {

    private final JurisdictionDays days;
    private final Clock clock;

    CheckExecution(JurisdictionDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.of(file, "execution", Set.of("done", "object")).equals("done")) {
            checkReport(file);
        } else {
            file.requiredText("objection", "Напишите, почему вы возражаете: возражение без обоснования не рассматривается.");
        }
        file.set("answeredBy", Actor.of(task));
        file.set("answeredAt", clock.instant().toString());
    }

    private void checkReport(CaseFile file) {
        LocalDate executedOn = file.requiredDay("executedOn", "Укажите день исполнения.");
        days.requireNotInFuture(executedOn, file.jurisdiction(), "executedOn");
        LocalDate decidedOn = file.day("decidedOn").orElseThrow();
        if (executedOn.isBefore(decidedOn)) {
            throw new Refusal("executedOn", "День исполнения " + Russian.day(executedOn) + " раньше самого решения: "
                    + Russian.day(decidedOn) + ".");
        }
        file.requiredText("reportText", "Напишите, что сделано.");
        WebLinks.optional(file, "reportUrl");
    }
}
