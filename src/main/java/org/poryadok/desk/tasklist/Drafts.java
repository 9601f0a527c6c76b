package org.poryadok.desk.tasklist;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code form_draft}: one per person and form. */
@Component
class Drafts {

    private static final String HERE =
            " where user_id = :user and task_id is not distinct from :task and procedure is not distinct from :procedure";

    /** Whoever asks has seen what stands there, or has written it. */
    private static final String KNOWN = "(form_draft.revision = :based or form_draft.saved_in = :window)";

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    Optional<Draft> find(String user, DraftPlace place) {
        return at(place, user, "select answers, saved_at, revision from form_draft" + HERE)
                .query((row, number) -> new Draft(
                        row.getString("answers"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getObject("revision", UUID.class)))
                .optional();
    }

    /**
     * @param known what the window knows whose draft it is
     * @return false when another window has saved something else since, or the task, or the person, has gone meanwhile
     */
    boolean keep(String user, DraftPlace place, Draft draft, DraftKnown known) {
        try {
            return at(place, user, """
                    insert into form_draft (user_id, task_id, procedure, answers, saved_at, revision, saved_in)
                    values (:user, :task, :procedure, :answers::json, :savedAt, :revision, :window)
                    on conflict (user_id, task_id, procedure)
                    do update set answers = excluded.answers, saved_at = excluded.saved_at, revision = excluded.revision,
                        saved_in = excluded.saved_in
                    where form_draft.answers::text = excluded.answers::text or\s""" + KNOWN)
                            .param("answers", draft.answers())
                            .param("savedAt", utc(draft.savedAt()))
                            .param("revision", draft.revision())
                            .param("based", known.based().orElse(null), Types.OTHER)
                            .param("window", known.window().orElse(null), Types.OTHER)
                            .update()
                    > 0;
        } catch (DataIntegrityViolationException gone) {
            return false;
        }
    }

    /** What another window has saved since stays. */
    void discard(String user, DraftPlace place, DraftKnown known) {
        at(place, user, "delete from form_draft" + HERE + " and " + KNOWN)
                .param("based", known.based().orElse(null), Types.OTHER)
                .param("window", known.window().orElse(null), Types.OTHER)
                .update();
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
