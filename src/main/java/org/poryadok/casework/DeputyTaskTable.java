package org.poryadok.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code deputy_task}. */
@Component
class DeputyTaskTable {

    private static final String SELECT =
            "select t.task_id, t.absence_id, t.deputy_id, t.offered, t.was_taken from deputy_task t ";

    private final JdbcClient database;

    DeputyTaskTable(JdbcClient database) {
        this.database = database;
    }

    /** A task may since be offered to the deputy himself. */
    void add(DeputyTask row) {
        database.sql("""
                        insert into deputy_task (task_id, absence_id, deputy_id, offered, was_taken)
                        values (?, ?, ?, ?, ?)
                        on conflict (task_id, absence_id) do update set offered = excluded.offered""")
                .params(row.taskId(), row.absenceId(), row.deputyId(), row.offered(), row.wasTaken())
                .update();
    }

    void remove(DeputyTask row) {
        database.sql("delete from deputy_task where task_id = ? and absence_id = ?")
                .params(row.taskId(), row.absenceId())
                .update();
    }

    boolean has(String taskId, UUID absence) {
        return database.sql("select count(*) from deputy_task where task_id = ? and absence_id = ?")
                        .params(taskId, absence)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<DeputyTask> of(String jurisdiction) {
        return database.sql(SELECT + "join absence a on a.id = t.absence_id where a.jurisdiction = ?")
                .param(jurisdiction)
                .query(DeputyTaskTable::row)
                .list();
    }

    List<DeputyTask> of(Collection<String> taskIds) {
        return database.sql(SELECT + "where t.task_id in (:tasks) order by t.absence_id")
                .param("tasks", taskIds)
                .query(DeputyTaskTable::row)
                .list();
    }

    /** Where somebody may do a task only because he stands in for somebody. */
    Optional<DeputyTask> offeredTo(String taskId, String userId) {
        return database.sql(
                        SELECT + "where t.task_id = ? and t.deputy_id = ? and t.offered order by t.absence_id limit 1")
                .params(taskId, userId)
                .query(DeputyTaskTable::row)
                .optional();
    }

    private static DeputyTask row(ResultSet row, int number) throws SQLException {
        return new DeputyTask(
                row.getString("task_id"),
                row.getObject("absence_id", UUID.class),
                row.getString("deputy_id"),
                row.getBoolean("offered"),
                row.getBoolean("was_taken"));
    }
}
