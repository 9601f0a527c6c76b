package org.poryadok.publication.auditregistry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.RecordParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audits of the registry with the snapshot and the answer of every body. Changes join the caller's transaction. */
@Component
public class RegistryAudits {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    RegistryAudits(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    /**
     * Opens an audit; of two that are to be the regular one of a year the first to commit wins.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the year has its audit
     */
    @Transactional
    public RegistryAudit open(RegistryAudit wanted) {
        belonging.require(
                RecordParts.of(wanted.jurisdiction()).act(wanted.actId()).clause(wanted.clauseId()));
        jdbc.sql("""
                        insert into registry_audit (id, jurisdiction, act_id, clause_id, occasion, year, answer_by, begun_at,
                                                    begun_by, process_instance_id)
                        values (:id, :jurisdiction, :act, :clause, :occasion, :year, :answerBy, :at, :by, :process)""")
                .param("id", wanted.id())
                .param("jurisdiction", wanted.jurisdiction())
                .param("act", wanted.actId())
                .param("clause", wanted.clauseId())
                .param("occasion", wanted.occasion())
                .param("year", wanted.year().orElse(null), Types.INTEGER)
                .param("answerBy", wanted.answerBy())
                .param("at", wanted.begunAt().atOffset(ZoneOffset.UTC))
                .param("by", wanted.begunBy())
                .param("process", wanted.processInstanceId())
                .update();
        return audit(wanted.id());
    }

    /** Notes what a body is asked about. */
    @Transactional
    public void ask(UUID id, String bodyId, List<AuditedEntry> entries) {
        belonging.require(RecordParts.of(audit(id).jurisdiction()).body(bodyId));
        jdbc.sql("insert into registry_audit_body (audit_id, body_id, entries) values (?, ?, ?::jsonb)")
                .params(id, bodyId, json(entries))
                .update();
    }

    /** Notes what a body has answered. */
    @Transactional
    public void answer(
            UUID id,
            String bodyId,
            AuditedBody.Result result,
            List<AuditFinding> findings,
            Optional<LocalDate> oldestPost,
            String by) {
        jdbc.sql("""
                        update registry_audit_body set result = :result, findings = :findings::jsonb, oldest_post = :post,
                            answered_at = :at, answered_by = :by
                        where audit_id = :id and body_id = :body""")
                .param("result", result.name())
                .param("findings", json(findings))
                .param("post", oldestPost.orElse(null), Types.DATE)
                .param("at", now())
                .param("by", by)
                .param("id", id)
                .param("body", bodyId)
                .update();
    }

    /** Notes what was begun because of the findings of a body. */
    @Transactional
    public void begun(UUID id, String bodyId, List<AuditFinding> findings) {
        jdbc.sql("update registry_audit_body set findings = ?::jsonb where audit_id = ? and body_id = ?")
                .params(json(findings), id, bodyId)
                .update();
    }

    /** @throws AuditException when it is closed already */
    @Transactional
    public void close(UUID id, String conclusion, String by) {
        int closed = jdbc.sql("""
                        update registry_audit set closed_at = :at, closed_by = :by, conclusion = :conclusion
                        where id = :id and closed_at is null""")
                .param("at", now())
                .param("by", by)
                .param("conclusion", conclusion)
                .param("id", id)
                .update();
        if (closed == 0) {
            throw new AuditException("Сверка уже утверждена.");
        }
    }

    /** @throws AuditException when there is no such audit */
    public RegistryAudit audit(UUID id) {
        return jdbc.sql("select * from registry_audit where id = ?")
                .param(id)
                .query(RegistryAudits::audit)
                .optional()
                .orElseThrow(() -> new AuditException("Такой сверки нет."));
    }

    /** Audits of a jurisdiction, the newest first. */
    public List<RegistryAudit> ofJurisdiction(String jurisdiction) {
        return jdbc.sql("select * from registry_audit where jurisdiction = ? order by begun_at desc, id")
                .param(jurisdiction)
                .query(RegistryAudits::audit)
                .list();
    }

    /** Whether the regular audit of a year has begun. */
    public boolean hasBegun(String jurisdiction, int year) {
        return jdbc.sql("select count(*) from registry_audit where jurisdiction = ? and year = ?")
                        .params(jurisdiction, year)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether an audit waits for its answers or its approval. */
    public boolean isUnderWay(String jurisdiction) {
        return jdbc.sql("select count(*) from registry_audit where jurisdiction = ? and closed_at is null")
                        .param(jurisdiction)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The bodies of an audit, by name. */
    public List<AuditedBody> bodies(UUID id) {
        return jdbc.sql("""
                        select a.* from registry_audit_body a join body b on b.id = a.body_id
                        where a.audit_id = ? order by b.name, b.id""").param(id).query(RegistryAudits::body).list();
    }

    /** @throws AuditException when the body is not part of the audit */
    public AuditedBody body(UUID id, String bodyId) {
        return jdbc.sql("select * from registry_audit_body where audit_id = ? and body_id = ?")
                .params(id, bodyId)
                .query(RegistryAudits::body)
                .optional()
                .orElseThrow(() -> new AuditException("Этот орган в сверке не участвует."));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RegistryAudit audit(ResultSet row, int number) throws SQLException {
        return new RegistryAudit(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("occasion"),
                Optional.ofNullable(row.getObject("year", Integer.class)),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("begun_by"),
                row.getString("process_instance_id"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("conclusion")));
    }

    private static AuditedBody body(ResultSet row, int number) throws SQLException {
        return new AuditedBody(
                row.getString("body_id"),
                read(row.getString("entries"), new TypeReference<List<AuditedEntry>>() {}),
                AuditedBody.Result.valueOf(row.getString("result")),
                read(row.getString("findings"), new TypeReference<List<AuditFinding>>() {}),
                Optional.ofNullable(row.getObject("oldest_post", LocalDate.class)),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write what an audit keeps", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read what an audit keeps", e);
        }
    }
}
