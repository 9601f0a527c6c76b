package org.poryadok.host.access;

import java.util.Collection;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody had taken who has left: it goes back to all whom it is offered to, who would not see it otherwise. */
@Component
class LeaversTasks {

    private static final String TAKEN =
            "select id_ from act_ru_task where assignee_ = any (?) and suspension_state_ = 1";

    private final TaskService tasks;
    private final JdbcClient jdbc;

    LeaversTasks(TaskService tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** @param left user ids */
    void free(Collection<String> left) {
        if (!left.isEmpty()) {
            jdbc.sql(TAKEN)
                    .param(left.toArray(String[]::new))
                    .query(String.class)
                    .list()
                    .forEach(task -> tasks.setAssignee(task, null));
        }
    }
}
