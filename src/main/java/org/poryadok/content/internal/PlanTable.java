package org.poryadok.content.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.content.ContentFormat;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.PlanEvent;
import org.poryadok.content.PlanItem;
import org.poryadok.content.PlanState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of plans, of their items and of what happened to them. */
@Repository
public class PlanTable {

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the body has begun a plan already */
    public boolean insert(ContentPlan plan) {
        return jdbc.sql("""
                        insert into content_plan (id, jurisdiction, body_id, act_id, clause_id, version, period_from, period_to,
                                                  state, process_instance_id)
                        values (:id, :jurisdiction, :body, :act, :clause, :version, :from, :to, :state, :process)
                        on conflict do nothing""")
                        .param("id", plan.id())
                        .param("jurisdiction", plan.jurisdiction())
                        .param("body", plan.bodyId())
                        .param("act", plan.actId())
                        .param("clause", plan.clauseId())
                        .param("version", plan.version())
                        .param("from", plan.from())
                        .param("to", plan.to())
                        .param("state", plan.state().name())
                        .param("process", plan.processInstanceId())
                        .update()
                == 1;
    }

    public Optional<ContentPlan> find(UUID id) {
        return jdbc.sql("select * from content_plan where id = ?")
                .param(id)
                .query(PlanTable::plan)
                .optional();
    }

    /** Held until the end of the transaction. */
    public Optional<ContentPlan> lock(UUID id) {
        return jdbc.sql("select * from content_plan where id = ? for update")
                .param(id)
                .query(PlanTable::plan)
                .optional();
    }

    public List<ContentPlan> ofBody(String bodyId) {
        return jdbc.sql("select * from content_plan where body_id = ? order by period_from, version, id")
                .param(bodyId)
                .query(PlanTable::plan)
                .list();
    }

    public void period(UUID id, LocalDate from, LocalDate to) {
        jdbc.sql("update content_plan set period_from = ?, period_to = ? where id = ?")
                .params(from, to, id)
                .update();
    }

    public void state(UUID id, PlanState state) {
        jdbc.sql("update content_plan set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    public void close(UUID id, Instant at, Optional<String> conclusion) {
        jdbc.sql("update content_plan set closed_at = :at, conclusion = :conclusion where id = :id")
                .param("at", utc(at))
                .param("conclusion", conclusion.orElse(null), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    public void insert(UUID plan, PlanItem item) {
        jdbc.sql("""
                        insert into content_plan_item (plan_id, id, number, day, account_id, topic, format, author)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        plan,
                        item.id(),
                        item.number(),
                        item.day(),
                        item.accountId(),
                        item.topic(),
                        item.format().name(),
                        item.author())
                .update();
    }

    public void update(UUID plan, PlanItem item) {
        jdbc.sql("""
                        update content_plan_item set day = ?, account_id = ?, topic = ?, format = ?, author = ?
                        where plan_id = ? and id = ?""")
                .params(
                        item.day(),
                        item.accountId(),
                        item.topic(),
                        item.format().name(),
                        item.author(),
                        plan,
                        item.id())
                .update();
    }

    public void delete(UUID plan, UUID item) {
        jdbc.sql("delete from content_plan_item where plan_id = ? and id = ?")
                .params(plan, item)
                .update();
    }

    public void copyItems(UUID from, UUID to) {
        jdbc.sql("""
                        insert into content_plan_item (plan_id, id, number, day, account_id, topic, format, author)
                        select ?, id, number, day, account_id, topic, format, author from content_plan_item
                        where plan_id = ?""").params(to, from).update();
    }

    public List<PlanItem> items(UUID plan) {
        return jdbc.sql("select * from content_plan_item where plan_id = ? order by day, number")
                .param(plan)
                .query(PlanTable::item)
                .list();
    }

    public void record(UUID plan, PlanEvent event) {
        jdbc.sql("""
                        insert into content_plan_event (plan_id, kind, note, recorded_at, recorded_by)
                        values (:plan, :kind, :note, :at, :by)""")
                .param("plan", plan)
                .param("kind", event.kind().name())
                .param("note", event.note().orElse(null), Types.VARCHAR)
                .param("at", utc(event.recordedAt()))
                .param("by", event.recordedBy())
                .update();
    }

    public List<PlanEvent> events(UUID plan) {
        return jdbc.sql("select * from content_plan_event where plan_id = ? order by id")
                .param(plan)
                .query((row, number) -> new PlanEvent(
                        PlanEvent.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("note")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static ContentPlan plan(ResultSet row, int number) throws SQLException {
        return new ContentPlan(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("body_id"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getInt("version"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                PlanState.valueOf(row.getString("state")),
                row.getString("process_instance_id"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("conclusion")));
    }

    private static PlanItem item(ResultSet row, int number) throws SQLException {
        return new PlanItem(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getObject("account_id", UUID.class),
                row.getString("topic"),
                ContentFormat.valueOf(row.getString("format")),
                row.getString("author"));
    }
}
