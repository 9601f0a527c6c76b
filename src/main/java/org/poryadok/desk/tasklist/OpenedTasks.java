package org.poryadok.desk.tasklist;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of {@code task_opened}: tasks that somebody has taken by opening them and done nothing to since. A browser that is closed
 * may not get to giving back; so the server remembers what was taken like that.
 */
@Component
class OpenedTasks {

    /** So long a form may be read before anybody else who opens it takes it over. */
    private static final Duration READING = Duration.ofMinutes(15);

    private final JdbcClient database;

    OpenedTasks(JdbcClient database) {
        this.database = database;
    }

    void note(String task, String user, Instant now) {
        database.sql("""
                        insert into task_opened (task_id, user_id, opened_at) values (?, ?, ?)
                        on conflict (task_id) do update set user_id = excluded.user_id, opened_at = excluded.opened_at""").params(task, user, Timestamp.from(now)).update();
    }

    /** It is given back, or whoever has opened it works on it. */
    void forget(String task) {
        database.sql("delete from task_opened where task_id = ?").param(task).update();
    }

    boolean has(String task, String user) {
        return database.sql("select exists (select from task_opened where task_id = ? and user_id = ?)")
                .params(task, user)
                .query(Boolean.class)
                .single();
    }

    /** Others that this person has left without giving them back. */
    List<String> leftBy(String user, String exceptFor) {
        return database.sql("select task_id from task_opened where user_id = ? and task_id <> ?")
                .params(user, exceptFor)
                .query(String.class)
                .list();
    }

    /** Whether somebody has opened a task so long ago that he is not held to be reading it still. */
    boolean isLeft(String task, String user, Instant now) {
        return database.sql(
                        "select exists (select from task_opened where task_id = ? and user_id = ? and opened_at < ?)")
                .params(task, user, Timestamp.from(now.minus(READING)))
                .query(Boolean.class)
                .single();
    }
}
