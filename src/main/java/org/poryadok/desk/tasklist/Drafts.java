package org.poryadok.desk.tasklist;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code form_draft}: one per person and form. */
@Component
class Drafts {

    private static final String HERE =
            " where user_id = :user and task_id is not distinct from :task and procedure is not distinct from :procedure";

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    Optional<Draft> find(String user, DraftPlace place) {
        return at(place, user, "select answers, saved_at from form_draft" + HERE)
                .query((row, number) -> new Draft(
                        row.getString("answers"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @return false when the task, or the person, has gone meanwhile */
    boolean keep(String user, DraftPlace place, Draft draft) {
        try {
            at(place, user, """
                    insert into form_draft (user_id, task_id, procedure, answers, saved_at)
                    values (:user, :task, :procedure, :answers::json, :savedAt)
                    on conflict (user_id, task_id, procedure)
                    do update set answers = excluded.answers, saved_at = excluded.saved_at
                    """)
                    .param("answers", draft.answers())
                    .param("savedAt", utc(draft.savedAt()))
                    .update();
            return true;
        } catch (DataIntegrityViolationException gone) {
            return false;
        }
    }

    void discard(String user, DraftPlace place) {
        at(place, user, "delete from form_draft" + HERE).update();
    }

    private JdbcClient.StatementSpec at(DraftPlace place, String user, String statement) {
        return database.sql(statement)
                .param("user", user)
                .param("task", place.task().orElse(null), Types.VARCHAR)
                .param("procedure", place.procedure().orElse(null), Types.VARCHAR);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
