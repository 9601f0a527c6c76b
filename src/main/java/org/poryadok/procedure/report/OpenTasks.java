package org.poryadok.procedure.report;

import java.util.Date;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Carries an extended term over to the tasks that are open already. */
@Component
class OpenTasks {

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    void extend(String processInstanceId, Date due, String lastDayText) {
        for (Task task : tasks.createTaskQuery().processInstanceId(processInstanceId).list()) {
            if (task.getDueDate() != null) {
                task.setDueDate(due);
                tasks.saveTask(task);
                tasks.setVariableLocal(task.getId(), "lastDayText", lastDayText);
            }
        }
    }
}
