package org.poryadok.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.RecordParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions with their editions, addressees, acknowledgements and answers; one that has ended is never changed. */
@Component
public class CoordinatedDecisions {

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    CoordinatedDecisions(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    /** @param cards control card of each addressee body */
    @Transactional
    public CoordinatedDecision issue(NewDecision wanted, Map<String, UUID> cards) {
        belonging.require(RecordParts.of(wanted.jurisdiction())
                .act(wanted.actId())
                .clause(wanted.clauseId())
                .bodies(cards.keySet()));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into coordinated_decision (id, jurisdiction, act_id, clause_id, topic, number, decided_on,
                            report_wanted, joint, process_instance_id, issued_at, issued_by)
                        values (:id, :jurisdiction, :act, :clause, :topic, :number, :decided, :report, :joint, :process,
                            :at, :by)""")
                .param("id", id)
                .param("jurisdiction", wanted.jurisdiction())
                .param("act", wanted.actId())
                .param("clause", wanted.clauseId())
                .param("topic", wanted.topic())
                .param("number", wanted.number().orElse(null), Types.VARCHAR)
                .param("decided", wanted.decidedOn())
                .param("report", wanted.reportWanted())
                .param("joint", wanted.joint())
                .param("process", wanted.processInstanceId())
                .param("at", utc(clock.instant()))
                .param("by", wanted.issuedBy())
                .update();
        addEdition(id, 1, wanted.text(), wanted.dueOn(), Optional.empty(), wanted.issuedBy());
        cards.forEach((body, card) -> jdbc.sql(
                        "insert into decision_addressee (decision_id, body_id, card_id) values (?, ?, ?)")
                .params(id, body, card)
                .update());
        return decision(id);
    }

    /** @throws CoordinationException when there is no such decision */
    public CoordinatedDecision decision(UUID id) {
        return jdbc.sql("select * from coordinated_decision where id = ?")
                .param(id)
                .query(CoordinatedDecisions::decision)
                .optional()
                .orElseThrow(() -> new CoordinationException("Такого решения нет."));
    }

    /** Decisions of a jurisdiction, the newest first. */
    public List<CoordinatedDecision> ofJurisdiction(String jurisdiction) {
        return jdbc.sql("select * from coordinated_decision where jurisdiction = ? order by issued_at desc, id")
                .param(jurisdiction)
                .query(CoordinatedDecisions::decision)
                .list();
    }

    /** Its texts, the first one first. */
    public List<DecisionEdition> editions(UUID id) {
        return jdbc.sql("select * from decision_edition where decision_id = ? order by edition")
                .param(id)
                .query(CoordinatedDecisions::edition)
                .list();
    }

    /** The text that holds now. */
    public DecisionEdition edition(UUID id) {
        List<DecisionEdition> editions = editions(id);
        return editions.get(editions.size() - 1);
    }

    /** By name of the body. */
    public List<DecisionAddressee> addressees(UUID id) {
        return jdbc.sql("""
                        select a.*, k.edition, k.acknowledged_at, k.acknowledged_by
                        from decision_addressee a join body b on b.id = a.body_id
                        left join lateral (select edition, acknowledged_at, acknowledged_by from decision_acknowledgement
                                           where decision_id = a.decision_id and body_id = a.body_id
                                           order by edition desc limit 1) k on true
                        where a.decision_id = ? order by b.name, b.id""").param(id).query(CoordinatedDecisions::addressee).list();
    }

    /** @throws CoordinationException when the decision is not addressed to the body */
    public UUID cardOf(UUID id, String bodyId) {
        return jdbc.sql("select card_id from decision_addressee where decision_id = ? and body_id = ?")
                .params(id, bodyId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new CoordinationException("Решение этому органу не адресовано."));
    }

    /**
     * That an officer has taken note of an edition.
     *
     * @param at moment of taking note
     * @param by user id
     */
    public record Acknowledgement(int edition, Instant at, String by) {}

    /** An officer takes note; a second note of the same edition leaves the first. */
    @Transactional
    public void acknowledge(UUID id, String bodyId, Acknowledgement note, AddresseeState state) {
        jdbc.sql("""
                        insert into decision_acknowledgement (decision_id, body_id, edition, acknowledged_at, acknowledged_by)
                        values (:id, :body, :edition, :at, :by) on conflict do nothing""")
                .param("id", id)
                .param("body", bodyId)
                .param("edition", note.edition())
                .param("at", utc(note.at()))
                .param("by", note.by())
                .update();
        setState(id, bodyId, state);
    }

    @Transactional
    public void answer(UUID id, String bodyId, DecisionAnswer answer) {
        jdbc.sql("""
                        update decision_addressee set state = :state, answer = :answer, proof_url = :proof,
                            executed_on = :executed, answered_at = :at, answered_by = :by, ruling = null, ruled_by = null
                        where decision_id = :id and body_id = :body""")
                .param("state", answer.state().name())
                .param("answer", answer.text())
                .param("proof", answer.proofUrl().orElse(null), Types.VARCHAR)
                .param("executed", answer.executedOn().orElse(null), Types.DATE)
                .param("at", utc(answer.at()))
                .param("by", answer.by())
                .param("id", id)
                .param("body", bodyId)
                .update();
    }

    /** What was said to an answer, and where it leaves its body. */
    @Transactional
    public void rule(UUID id, String bodyId, AddresseeState state, Optional<String> ruling, String by) {
        jdbc.sql("""
                        update decision_addressee set state = :state, ruling = :ruling, ruled_by = :by
                        where decision_id = :id and body_id = :body""")
                .param("state", state.name())
                .param("ruling", ruling.orElse(null), Types.VARCHAR)
                .param("by", by)
                .param("id", id)
                .param("body", bodyId)
                .update();
    }

    /** A new text or term; whoever has not finished takes note anew. */
    @Transactional
    public DecisionEdition amend(UUID id, String text, Optional<LocalDate> dueOn, String reason, String by) {
        addEdition(id, edition(id).number() + 1, text, dueOn, Optional.of(reason), by);
        addressees(id).stream()
                .filter(addressee -> addressee.state().isOpen())
                .forEach(addressee -> setState(id, addressee.bodyId(), AddresseeState.SENT));
        return edition(id);
    }

    /** @throws CoordinationException when it has ended already */
    @Transactional
    public void end(UUID id, CoordinatedDecision.Outcome outcome, String summary, String by) {
        int ended = jdbc.sql("""
                        update coordinated_decision set ended_at = :at, ended_by = :by, outcome = :outcome, summary = :summary
                        where id = :id and ended_at is null""")
                .param("at", utc(clock.instant()))
                .param("by", by)
                .param("outcome", outcome.name())
                .param("summary", summary)
                .param("id", id)
                .update();
        if (ended == 0) {
            throw new CoordinationException("Решение уже закрыто или отозвано.");
        }
        addressees(id).stream()
                .filter(addressee -> addressee.state().isOpen())
                .forEach(addressee -> setState(id, addressee.bodyId(), AddresseeState.LEFT));
    }

    private void addEdition(
            UUID id, int number, String text, Optional<LocalDate> dueOn, Optional<String> reason, String by) {
        jdbc.sql("""
                        insert into decision_edition (decision_id, edition, text, due_on, reason, entered_at, entered_by)
                        values (:id, :edition, :text, :due, :reason, :at, :by)""")
                .param("id", id)
                .param("edition", number)
                .param("text", text)
                .param("due", dueOn.orElse(null), Types.DATE)
                .param("reason", reason.orElse(null), Types.VARCHAR)
                .param("at", utc(clock.instant()))
                .param("by", by)
                .update();
    }

    private void setState(UUID id, String bodyId, AddresseeState state) {
        jdbc.sql("update decision_addressee set state = ? where decision_id = ? and body_id = ?")
                .params(state.name(), id, bodyId)
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static CoordinatedDecision decision(ResultSet row, int number) throws SQLException {
        return new CoordinatedDecision(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("topic"),
                Optional.ofNullable(row.getString("number")),
                row.getObject("decided_on", LocalDate.class),
                row.getBoolean("report_wanted"),
                row.getBoolean("joint"),
                row.getString("process_instance_id"),
                moment(row, "issued_at").orElseThrow(),
                row.getString("issued_by"),
                moment(row, "ended_at"),
                Optional.ofNullable(row.getString("outcome")).map(CoordinatedDecision.Outcome::valueOf),
                Optional.ofNullable(row.getString("summary")));
    }

    private static DecisionEdition edition(ResultSet row, int number) throws SQLException {
        return new DecisionEdition(
                row.getInt("edition"),
                row.getString("text"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getString("reason")),
                moment(row, "entered_at").orElseThrow(),
                row.getString("entered_by"));
    }

    private static DecisionAddressee addressee(ResultSet row, int number) throws SQLException {
        return new DecisionAddressee(
                row.getString("body_id"),
                row.getObject("card_id", UUID.class),
                AddresseeState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getString("proof_url")),
                Optional.ofNullable(row.getObject("executed_on", LocalDate.class)),
                moment(row, "answered_at"),
                Optional.ofNullable(row.getString("ruling")),
                moment(row, "acknowledged_at"),
                Optional.ofNullable(row.getString("acknowledged_by")),
                Optional.ofNullable(row.getObject("edition", Integer.class)));
    }
}
