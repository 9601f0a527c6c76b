package org.poryadok.procedure.step;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.poryadok.procedure.Refusal;

/** Who completes a task: only a task that someone has taken can be answered for. */
public final class Actor {

    private Actor() {
    }

    /** @throws Refusal when nobody has taken the task */
    public static String of(DelegateTask task) {
        if (task.getAssignee() == null) {
            throw new Refusal(null, "Сначала возьмите задачу в работу: в журнале должно быть видно, кто её исполнил.");
        }
        return task.getAssignee();
    }
}
