package org.poryadok.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.UserEntryKind;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.RecordParts;
import org.poryadok.term.Russian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of moderation: what was found, decided and done, with the evidence that outlives the entry itself. */
@Component
@Transactional
public class ModerationLog {

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    ModerationLog(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    /** Keeps an entry of a user with what was decided of it. */
    public ModerationCase open(NewCase found) {
        belonging.require(RecordParts.of(found.jurisdiction())
                .act(found.actId())
                .clause(found.clauseId())
                .body(found.bodyId()));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into moderation_case (id, jurisdiction, act_id, clause_id, body_id, account_id, kind,
                                                     entry_text, entry_address, author, author_address, found_on, found_by,
                                                     decision, ground, snapshot, decided_at, decided_by, state,
                                                     process_instance_id)
                        values (:id, :jurisdiction, :act, :clause, :body, :account, :kind, :text, :address, :author,
                                :authorAddress, :foundOn, :foundBy, :decision, :ground, :snapshot, :at, :by, 'DECIDED',
                                :process)""")
                .param("id", id)
                .param("jurisdiction", found.jurisdiction())
                .param("act", found.actId())
                .param("clause", found.clauseId())
                .param("body", found.bodyId())
                .param("account", found.accountId())
                .param("kind", found.kind().name())
                .param("text", found.text())
                .param("address", found.address().orElse(null), Types.VARCHAR)
                .param("author", found.author())
                .param("authorAddress", found.authorAddress().orElse(null), Types.VARCHAR)
                .param("foundOn", found.foundOn())
                .param("foundBy", found.foundBy())
                .param("decision", found.decision().name())
                .param("ground", found.ground().orElse(null), Types.VARCHAR)
                .param("snapshot", found.snapshot().orElse(null), Types.VARCHAR)
                .param("at", now())
                .param("by", found.decidedBy())
                .param("process", found.processInstanceId())
                .update();
        note(
                id,
                Optional.of(found.decidedBy()),
                Russian.sentence("Решение: " + found.decision().title()
                        + found.ground().map(ground -> ". Основание: " + ground).orElse("")));
        return find(id);
    }

    /** Notes what was done about a case. */
    public void done(UUID id, CaseState state, String outcome, String by) {
        jdbc.sql("update moderation_case set state = :state, outcome = :outcome, done_by = :by where id = :id")
                .param("state", state.name())
                .param("outcome", outcome)
                .param("by", by)
                .param("id", id)
                .update();
        note(id, Optional.of(by), outcome);
    }

    /** Keeps a complaint with its decision; an entry that was put back is no longer a removed one. */
    public void settle(Complaint complaint) {
        jdbc.sql("""
                        insert into moderation_complaint (id, case_id, complaint, received_on, upheld, reason, reviewed_by,
                                                          reviewed_at, process_instance_id)
                        values (:id, :case, :text, :received, :upheld, :reason, :by, :at, :process)""")
                .param("id", UUID.randomUUID())
                .param("case", complaint.caseId())
                .param("text", complaint.text())
                .param("received", complaint.receivedOn())
                .param("upheld", complaint.upheld())
                .param("reason", complaint.reason())
                .param("by", complaint.reviewedBy())
                .param("at", now())
                .param("process", complaint.processInstanceId())
                .update();
        if (complaint.restored()) {
            jdbc.sql("update moderation_case set state = 'RESTORED' where id = ?")
                    .param(complaint.caseId())
                    .update();
        }
        note(
                complaint.caseId(),
                Optional.of(complaint.reviewedBy()),
                "Жалоба "
                        + (complaint.upheld() ? "удовлетворена" : "отклонена") + ": " + complaint.reason()
                        + (complaint.restored() ? " Запись восстановлена." : ""));
    }

    /** Adds to the history of a case. */
    public void note(UUID caseId, Optional<String> actor, String note) {
        jdbc.sql("insert into moderation_event (case_id, at, actor, note) values (:case, :at, :actor, :note)")
                .param("case", caseId)
                .param("at", now())
                .param("actor", actor.orElse(null), Types.VARCHAR)
                .param("note", note)
                .update();
    }

    /** @throws ModerationException when there is no such case */
    @Transactional(readOnly = true)
    public ModerationCase find(UUID id) {
        return jdbc.sql("select * from moderation_case where id = ?")
                .param(id)
                .query(ModerationLog::entry)
                .optional()
                .orElseThrow(() -> new ModerationException("Такой записи в журнале модерации нет."));
    }

    /** A case of a body by the number that officials use. */
    @Transactional(readOnly = true)
    public Optional<ModerationCase> ofNumber(String bodyId, long number) {
        return jdbc.sql("select * from moderation_case where body_id = ? and number = ?")
                .params(bodyId, number)
                .query(ModerationLog::entry)
                .optional();
    }

    /** Cases of these bodies, or of these jurisdictions, the newest first. */
    @Transactional(readOnly = true)
    public List<ModerationCase> page(Collection<String> bodies, Collection<String> jurisdictions, int from, int count) {
        return jdbc.sql("""
                        select * from moderation_case where body_id = any (:bodies) or jurisdiction = any (:jurisdictions)
                        order by number desc offset :from limit :count""")
                .param("bodies", bodies.toArray(String[]::new))
                .param("jurisdictions", jurisdictions.toArray(String[]::new))
                .param("from", from)
                .param("count", count)
                .query(ModerationLog::entry)
                .list();
    }

    /** What happened with a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<CaseEvent> history(UUID caseId) {
        return jdbc.sql("select at, actor, note from moderation_event where case_id = ? order by id")
                .param(caseId)
                .query((row, number) -> new CaseEvent(
                        instant(row, "at"), Optional.ofNullable(row.getString("actor")), row.getString("note")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static ModerationCase entry(ResultSet row, int number) throws SQLException {
        return new ModerationCase(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("jurisdiction"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("body_id"),
                row.getObject("account_id", UUID.class),
                UserEntryKind.valueOf(row.getString("kind")),
                row.getString("entry_text"),
                Optional.ofNullable(row.getString("entry_address")),
                row.getString("author"),
                Optional.ofNullable(row.getString("author_address")),
                row.getObject("found_on", LocalDate.class),
                EntryDecision.valueOf(row.getString("decision")),
                Optional.ofNullable(row.getString("ground")),
                Optional.ofNullable(row.getString("snapshot")),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                CaseState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getString("done_by")));
    }
}
