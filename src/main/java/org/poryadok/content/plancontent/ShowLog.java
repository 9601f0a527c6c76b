package org.poryadok.content.plancontent;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** Shows how the plan stands and what may be entered; what was chosen last time is chosen afresh. */
@Component
class ShowLog implements TaskListener {

    private static final String SUM_UP = "sum-up";

    private final LogView view;

    ShowLog(LogView view) {
        this.view = view;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        view.show(file);
        if (task.getTaskDefinitionKey().equals(SUM_UP) && !file.has("sumUpDecision")) {
            // What was told of the last entry has nothing to do with the end of the period.
            file.set("resultText", null);
        }
        file.set("logDecision", null);
        file.set("sumUpDecision", null);
    }
}
