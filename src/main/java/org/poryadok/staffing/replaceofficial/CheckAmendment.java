package org.poryadok.staffing.replaceofficial;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.springframework.stereotype.Component;

/** An act that names a person is amended, or it is said why it stays (SHP-2.2, 2.3). */
@Component
class CheckAmendment implements TaskListener {

    private final JurisdictionDays days;

    CheckAmendment(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.of(file, "amendmentDecision", Set.of("amended", "kept")).equals("amended")) {
            file.requiredLine("amendmentNumber", "Укажите номер изменяющего акта.");
            days.requireNotInFuture(file.requiredDay("amendmentDate", "Укажите дату изменяющего акта."), file.jurisdiction(),
                    "amendmentDate");
        } else {
            file.requiredText("amendmentNote", "Напишите, почему акт не меняется.");
        }
        file.set("amendmentDecidedBy", Actor.of(task));
    }
}
