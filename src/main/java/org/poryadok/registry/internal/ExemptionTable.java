package org.poryadok.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.organisation.Owners;
import org.poryadok.organisation.RecordKind;
import org.poryadok.organisation.SoundRecords;
import org.poryadok.registry.Exemption;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables {@code exemption} and {@code exemption_review}. */
@Repository
public class ExemptionTable {

    private final JdbcClient jdbc;
    private final SoundRecords sound;

    ExemptionTable(JdbcClient jdbc, SoundRecords sound) {
        this.jdbc = jdbc;
        this.sound = sound;
    }

    public void insert(Exemption exemption) {
        jdbc.sql("""
                        insert into exemption (id, jurisdiction, act_id, clause_id, obligation_clause_id, body_id, networks, specifics,
                            opinion, agreed, reason, letter_number, letter_date, decided_on, decided_at, decided_by, valid_until,
                            process_instance_id)
                        values (:id, :jurisdiction, :act, :clause, :obligation, :body, string_to_array(:networks, ','), :specifics,
                            :opinion, :agreed, :reason, :number, :date, :on, :at, :by, :until, :process)""")
                .param("id", exemption.id())
                .param("jurisdiction", exemption.jurisdiction())
                .param("act", exemption.actId())
                .param("clause", exemption.clauseId())
                .param("obligation", exemption.obligationClauseId())
                .param("body", exemption.bodyId())
                .param("networks", String.join(",", exemption.networks()))
                .param("specifics", exemption.specifics())
                .param("opinion", exemption.opinion())
                .param("agreed", exemption.agreed())
                .param("reason", exemption.reason())
                .param("number", exemption.letterNumber())
                .param("date", exemption.letterDate())
                .param("on", exemption.decidedOn())
                .param("at", utc(exemption.decidedAt()))
                .param("by", exemption.decidedBy())
                .param("until", exemption.validUntil().orElse(null), Types.DATE)
                .param("process", exemption.processInstanceId())
                .update();
    }

    public Map<UUID, String> jurisdictions(Collection<UUID> ids) {
        return Owners.of(jdbc, "exemption", ids);
    }

    /** Locks the row until the end of the transaction. */
    public Optional<Exemption> lock(UUID id) {
        return jdbc.sql("select * from exemption where id = :id for update")
                .param("id", id)
                .query(ExemptionTable::exemption)
                .optional();
    }

    public void keep(UUID id, Optional<LocalDate> validUntil, String reason, Instant at, String by) {
        jdbc.sql("update exemption set valid_until = :until where id = :id")
                .param("until", validUntil.orElse(null), Types.DATE)
                .param("id", id)
                .update();
        review(id, true, validUntil, reason, at, by);
    }

    public void end(UUID id, LocalDate on, String because, Instant at, String by) {
        jdbc.sql("update exemption set ended_on = :on, ended_because = :because where id = :id")
                .param("on", on)
                .param("because", because)
                .param("id", id)
                .update();
        review(id, false, Optional.empty(), because, at, by);
    }

    public List<Exemption> ofBody(String bodyId) {
        return list(jdbc.sql("select * from exemption where body_id = :body order by decided_at, id")
                .param("body", bodyId));
    }

    public List<Exemption> ofBodies(Collection<String> bodyIds) {
        return list(jdbc.sql("select * from exemption where body_id = any (:bodies) order by decided_at, id")
                .param("bodies", bodyIds.toArray(String[]::new)));
    }

    /** Agreed and not ended; some may have run out. */
    public List<Exemption> notEnded(String jurisdiction) {
        return list(jdbc.sql("""
                        select * from exemption where jurisdiction = :jurisdiction and agreed and ended_on is null
                        order by body_id, decided_at""").param("jurisdiction", jurisdiction));
    }

    private void review(UUID id, boolean kept, Optional<LocalDate> validUntil, String reason, Instant at, String by) {
        jdbc.sql("""
                        insert into exemption_review (exemption_id, kept, valid_until, reason, reviewed_at, reviewed_by)
                        values (:id, :kept, :until, :reason, :at, :by)""")
                .param("id", id)
                .param("kept", kept)
                .param("until", validUntil.orElse(null), Types.DATE)
                .param("reason", reason)
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    private List<Exemption> list(StatementSpec question) {
        return sound.list(question, RecordKind.EXEMPTION, ExemptionTable::exemption, Exemption::parts);
    }

    private static Exemption exemption(ResultSet row, int number) throws SQLException {
        return new Exemption(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("obligation_clause_id"),
                row.getString("body_id"),
                List.of((String[]) row.getArray("networks").getArray()),
                row.getString("specifics"),
                row.getString("opinion"),
                row.getBoolean("agreed"),
                row.getString("reason"),
                row.getString("letter_number"),
                row.getObject("letter_date", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getString("ended_because")),
                row.getString("process_instance_id"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
