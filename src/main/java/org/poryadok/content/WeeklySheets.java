package org.poryadok.content;

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
import org.poryadok.act.NormUnit;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.RecordParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekly sheets. A week is taken up once and a page counted once in it; every count, explanation and decision stays
 * in the history. Changes join the caller's transaction.
 */
@Component
@Transactional
public class WeeklySheets {

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    WeeklySheets(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    /**
     * Notes that a week of a clause is taken up.
     *
     * @return false when it was before: of two nodes only one begins it
     */
    public boolean begin(String actId, String clauseId, LocalDate week) {
        return jdbc.sql("""
                        insert into norm_week (act_id, clause_id, week, begun_at) values (:act, :clause, :week, :at)
                        on conflict do nothing""")
                        .param("act", actId)
                        .param("clause", clauseId)
                        .param("week", week)
                        .param("at", now())
                        .update()
                == 1;
    }

    /** The latest week of a clause that was taken up, no later than a day. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> latest(String actId, String clauseId, LocalDate until) {
        return jdbc.sql(
                        "select max(week) from norm_week where act_id = :act and clause_id = :clause and week <= :until")
                .param("act", actId)
                .param("clause", clauseId)
                .param("until", until)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Enters a closed week; nothing happens when it is entered already. */
    public void enter(NewSheet wanted, String by) {
        belonging.require(RecordParts.of(wanted.jurisdiction())
                .act(wanted.actId())
                .clause(wanted.clauseId())
                .body(wanted.bodyId()));
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("""
                        insert into weekly_sheet (id, process_instance_id, jurisdiction, act_id, clause_id, week, body_id,
                            account_id, norm, reposts_count, unit, counted_days, counted_all, counted_own, basis, incomplete)
                        values (:id, :process, :jurisdiction, :act, :clause, :week, :body, :account, :norm, :reposts,
                            :unit, :days, :all, :own, :basis, :incomplete)
                        on conflict do nothing""")
                .param("id", id)
                .param("process", wanted.processInstanceId())
                .param("jurisdiction", wanted.jurisdiction())
                .param("act", wanted.actId())
                .param("clause", wanted.clauseId())
                .param("week", wanted.week())
                .param("body", wanted.bodyId())
                .param("account", wanted.accountId().orElse(null), Types.OTHER)
                .param("norm", wanted.norm())
                .param("reposts", wanted.repostsCount())
                .param("unit", wanted.unit().name())
                .param("days", wanted.days())
                .param("all", wanted.count().all())
                .param("own", wanted.count().nonReposts())
                .param("basis", wanted.count().basis().name())
                .param("incomplete", wanted.count().incomplete().orElse(null), Types.VARCHAR)
                .update();
        if (added == 1) {
            record(id, SheetEvent.Kind.COUNTED, by, described(wanted.count(), wanted.days()));
        }
    }

    /** Counts a closed week anew, because publications of it came to light. */
    public void recount(UUID id, WeekCount count, int days, String by) {
        jdbc.sql("""
                        update weekly_sheet set counted_all = :all, counted_own = :own, counted_days = :days,
                            basis = :basis, incomplete = :incomplete,
                            decision = case when case when unit = 'DAYS' then :days
                                                      when reposts_count then :all else :own end >= norm
                                then 'MENDED' else decision end
                        where id = :id""")
                .param("all", count.all())
                .param("own", count.nonReposts())
                .param("days", days)
                .param("basis", count.basis().name())
                .param("incomplete", count.incomplete().orElse(null), Types.VARCHAR)
                .param("id", id)
                .update();
        record(id, SheetEvent.Kind.RECOUNTED, by, described(count, days));
    }

    public void explain(UUID id, String explanation, String by) {
        jdbc.sql("update weekly_sheet set explanation = :text where id = :id")
                .param("text", explanation)
                .param("id", id)
                .update();
        record(id, SheetEvent.Kind.EXPLAINED, by, explanation);
    }

    /** @throws ContentException when it is decided already */
    public void decide(UUID id, SheetDecision decision, String note, String by) {
        int decided = jdbc.sql("""
                        update weekly_sheet set decision = :decision, decision_note = :note
                        where id = :id and decision is null""")
                .param("decision", decision.name())
                .param("note", note)
                .param("id", id)
                .update();
        if (decided == 0) {
            throw new ContentException("По этой неделе решение уже принято.");
        }
        record(id, SheetEvent.Kind.DECIDED, by, decision.title() + ": " + note);
    }

    /** Sheets of a week's procedure, by body and page. */
    @Transactional(readOnly = true)
    public List<WeeklySheet> of(String processInstanceId) {
        return jdbc.sql("""
                        select s.* from weekly_sheet s left join account a on a.id = s.account_id
                        where s.process_instance_id = ? order by s.body_id, a.address, s.id""").param(processInstanceId).query(WeeklySheets::sheet).list();
    }

    /** Sheets of a body for a week. */
    @Transactional(readOnly = true)
    public List<WeeklySheet> ofBody(String bodyId, LocalDate week) {
        return jdbc.sql("select * from weekly_sheet where body_id = ? and week = ? order by id")
                .params(bodyId, week)
                .query(WeeklySheets::sheet)
                .list();
    }

    /** What happened to a sheet, the oldest first. */
    @Transactional(readOnly = true)
    public List<SheetEvent> history(UUID id) {
        return jdbc.sql("select * from weekly_sheet_event where sheet_id = ? order by id")
                .param(id)
                .query((row, number) -> new SheetEvent(
                        SheetEvent.Kind.valueOf(row.getString("kind")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by"),
                        row.getString("note")))
                .list();
    }

    private void record(UUID id, SheetEvent.Kind kind, String by, String note) {
        jdbc.sql("""
                        insert into weekly_sheet_event (sheet_id, kind, recorded_at, recorded_by, note)
                        values (:sheet, :kind, :at, :by, :note)""")
                .param("sheet", id)
                .param("kind", kind.name())
                .param("at", now())
                .param("by", by)
                .param("note", note)
                .update();
    }

    private static String described(WeekCount count, int days) {
        return "Всего публикаций: " + count.all() + ", из них не репостов: " + count.nonReposts()
                + "; дней с публикациями: "
                + days + ". Основание: "
                + count.basis().title() + "."
                + count.incomplete().map(why -> " Подсчёт неполный: " + why).orElse("");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static WeeklySheet sheet(ResultSet row, int number) throws SQLException {
        return new WeeklySheet(
                row.getObject("id", UUID.class),
                row.getString("process_instance_id"),
                row.getString("jurisdiction"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getObject("week", LocalDate.class),
                row.getString("body_id"),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                row.getInt("norm"),
                row.getBoolean("reposts_count"),
                NormUnit.valueOf(row.getString("unit")),
                row.getInt("counted_days"),
                new WeekCount(
                        row.getInt("counted_all"),
                        row.getInt("counted_own"),
                        CountBasis.valueOf(row.getString("basis")),
                        Optional.ofNullable(row.getString("incomplete"))),
                Optional.ofNullable(row.getString("explanation")),
                Optional.ofNullable(row.getString("decision")).map(SheetDecision::valueOf),
                Optional.ofNullable(row.getString("decision_note")));
    }
}
