package org.poryadok.casework;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Keeps clause, body and last day with the task itself: an official may read the variables of his task, but not those
 * of the instance, and the list of tasks shows them under each title.
 */
@Component
class TaskBasis implements TaskListener {

    private static final List<String> SHOWN = List.of("clauseCitation", "bodyName", "lastDayText");

    @Override
    public void notify(DelegateTask task) {
        SHOWN.stream().filter(task::hasVariable)
                .forEach(variable -> task.setVariableLocal(variable, task.getVariable(variable)));
    }
}
