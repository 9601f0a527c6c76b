package org.poryadok.enactment.reportexecution;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The coordinator accepts the report with a summary for the controller, or returns it and says why. */
@Component
class CheckReportDecision implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.acceptOrReturn(file, "reportDecision", "reportRemarks").equals(Decision.ACCEPT)) {
            file.requiredText("controllerSummary", "Напишите сводку для контролёра.");
        }
        file.set("reportCheckedBy", Actor.of(task));
    }
}
