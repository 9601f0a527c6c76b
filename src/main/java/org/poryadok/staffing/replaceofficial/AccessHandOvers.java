package org.poryadok.staffing.replaceofficial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.RecordParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of handed-over access that an auditor asks for; nothing is overwritten. */
@Component
public class AccessHandOvers {

    private final JdbcClient jdbc;
    private final Belonging belonging;

    AccessHandOvers(JdbcClient jdbc, Belonging belonging) {
        this.jdbc = jdbc;
        this.belonging = belonging;
    }

    /** Keeps a hand-over, once for each procedure. */
    @Transactional
    public void record(AccessHandOver done) {
        belonging.require(
                RecordParts.of(done.jurisdiction()).body(done.bodyId()).people(List.of(done.officialId())));
        jdbc.sql("""
                        insert into access_hand_over (id, jurisdiction, body_id, official_id, departure, document, last_day,
                            leave_until, pages, pages_kept_because, gospabliki, epgu, secrets, received_by, handed_over_on,
                            recorded_by, recorded_at, process_instance_id)
                        values (gen_random_uuid(), :jurisdiction, :body, :official, :departure, :document, :last,
                            :until, :pages, :kept, :gospabliki, :epgu, :secrets, :receiver, :on, :by, :at, :process)""")
                .param("jurisdiction", done.jurisdiction())
                .param("body", done.bodyId())
                .param("official", done.officialId())
                .param("departure", done.departure().name())
                .param("document", done.document())
                .param("last", done.lastDay())
                .param("until", done.leaveUntil().orElse(null), Types.DATE)
                .param("pages", done.pages().toArray(String[]::new))
                .param("kept", done.pagesKeptBecause().orElse(null), Types.VARCHAR)
                .param("gospabliki", done.gospabliki().name())
                .param("epgu", done.epgu().name())
                .param("secrets", done.secrets().name())
                .param("receiver", done.receivedBy())
                .param("on", done.handedOverOn())
                .param("by", done.recordedBy())
                .param("at", done.recordedAt().atOffset(ZoneOffset.UTC))
                .param("process", done.processInstanceId())
                .update();
    }

    /** Hand-overs of a body, the newest first. */
    public List<AccessHandOver> ofBody(String bodyId) {
        return jdbc.sql(
                        "select * from access_hand_over where body_id = ? order by handed_over_on desc, recorded_at desc")
                .param(bodyId)
                .query(AccessHandOvers::row)
                .list();
    }

    private static AccessHandOver row(ResultSet row, int number) throws SQLException {
        return new AccessHandOver(
                row.getString("jurisdiction"),
                row.getString("body_id"),
                row.getString("official_id"),
                Departure.valueOf(row.getString("departure")),
                row.getString("document"),
                row.getObject("last_day", LocalDate.class),
                Optional.ofNullable(row.getObject("leave_until", LocalDate.class)),
                List.of((String[]) row.getArray("pages").getArray()),
                Optional.ofNullable(row.getString("pages_kept_because")),
                removal(row, "gospabliki"),
                removal(row, "epgu"),
                removal(row, "secrets"),
                row.getString("received_by"),
                row.getObject("handed_over_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("process_instance_id"));
    }

    private static AccessHandOver.Removal removal(ResultSet row, String column) throws SQLException {
        return AccessHandOver.Removal.valueOf(row.getString(column));
    }
}
