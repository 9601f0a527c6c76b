package org.poryadok.enactment.repealact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks have been done in what still goes on of a case; however many cases in two queries. */
@Component
class WorkDone {

    private final JdbcClient database;

    WorkDone(JdbcClient database) {
        this.database = database;
    }

    private record DoneTask(String instance, String definitionKey, String parent) {}

    /** Parts of cases that are not over, by id of their activity instance, and the tasks that were done. */
    static final class Found {

        private final Map<String, String> parents = new HashMap<>();
        private final Map<String, String> partOfTask = new HashMap<>();
        private final List<DoneTask> tasks;

        private Found(List<DoneTask> tasks) {
            this.tasks = tasks;
        }

        /** Id of the part of its case in which a task waits. */
        String partOf(Task waiting) {
            return partOfTask.get(waiting.getId());
        }

        /** Ids of the models' elements, of the tasks that were done there and in such parts of it as are not over. */
        Stream<String> tasksWithin(String work, String instance) {
            return tasks.stream()
                    .filter(task -> task.instance().equals(instance))
                    .filter(task -> isWithin(task.parent(), work))
                    .map(DoneTask::definitionKey);
        }

        private boolean isWithin(String part, String work) {
            return part != null && (part.equals(work) || isWithin(parents.get(part), work));
        }
    }

    Found in(Collection<String> instances) {
        String[] ids = instances.toArray(String[]::new);
        // The engine has no question about the history of many instances.
        Found found = new Found(database.sql("""
                        select t.proc_inst_id_, t.task_def_key_, a.parent_act_inst_id_
                        from act_hi_taskinst t join act_hi_actinst a on a.id_ = t.act_inst_id_
                        where t.proc_inst_id_ = any (:instances) and t.delete_reason_ = 'completed'""")
                .param("instances", ids)
                .query((row, number) -> new DoneTask(row.getString(1), row.getString(2), row.getString(3)))
                .list());
        database.sql("""
                        select id_, parent_act_inst_id_, task_id_ from act_hi_actinst
                        where proc_inst_id_ = any (:instances) and end_time_ is null""")
                .param("instances", ids)
                .query((row, number) -> {
                    found.parents.put(row.getString(1), row.getString(2));
                    if (row.getString(3) != null) {
                        found.partOfTask.put(row.getString(3), row.getString(2));
                    }
                    return row.getString(1);
                })
                .list();
        return found;
    }
}
