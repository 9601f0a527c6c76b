package org.poryadok.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.cockpit.DeedPlan.Effect;
import org.poryadok.cockpit.DeedPlan.Line;
import org.poryadok.cockpit.DeedPlan.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code deed_plan} and {@code deed_plan_line}. */
@Component
@Transactional
class DeedPlanTable {

    /** What was done stands in the histories of the cards; a plan is looked at on the day that it is made. */
    private static final Period KEPT = Period.ofDays(30);

    private static final Period KEPT_UNCONFIRMED = Period.ofDays(1);
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final Clock clock;

    DeedPlanTable(JdbcClient database, JdbcTemplate rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param latest by card the number of its latest event */
    void insert(DeedPlan plan, List<UUID> cards, Map<UUID, Long> latest) {
        Instant now = clock.instant();
        database.sql(
                        "delete from deed_plan where planned_at < :old or planned_at < :yesterday and confirmed_at is null")
                .param("old", utc(now.minus(KEPT)))
                .param("yesterday", utc(now.minus(KEPT_UNCONFIRMED)))
                .update();
        database.sql("""
                        insert into deed_plan (id, deed, entered, by_user, planned_at)
                        values (:id, :deed, :entered::json, :by, :now)
                        """)
                .param("id", plan.id())
                .param("deed", plan.deed().name())
                .param("entered", plan.entered().json())
                .param("by", plan.by())
                .param("now", utc(now))
                .update();
        List<Object[]> lines = new ArrayList<>();
        for (UUID card : cards) {
            lines.add(new Object[] {plan.id(), lines.size(), card, latest.getOrDefault(card, 0L)});
        }
        for (int from = 0; from < lines.size(); from += ROWS_AT_ONCE) {
            rows.batchUpdate(
                    "insert into deed_plan_line (plan_id, number, card_id, seen_event) values (?, ?, ?, ?)",
                    lines.subList(from, Math.min(from + ROWS_AT_ONCE, lines.size())));
        }
    }

    Optional<DeedPlan> find(UUID id) {
        return database.sql("select * from deed_plan where id = :id")
                .param("id", id)
                .query(DeedPlanTable::plan)
                .optional();
    }

    /** Holds it until the caller's transaction ends. */
    DeedPlan hold(UUID id) {
        return database.sql("select * from deed_plan where id = :id for update")
                .param("id", id)
                .query(DeedPlanTable::plan)
                .single();
    }

    /** Confirmed, and not done to the end: by whoever was at it when his browser or the host went away. */
    List<DeedPlan> unfinished() {
        return database.sql(
                        "select * from deed_plan where confirmed_at is not null and finished_at is null order by confirmed_at")
                .query(DeedPlanTable::plan)
                .list();
    }

    void confirm(UUID id) {
        database.sql("update deed_plan set confirmed_at = :now where id = :id and confirmed_at is null")
                .param("id", id)
                .param("now", utc(clock.instant()))
                .update();
    }

    void finish(UUID id) {
        database.sql("update deed_plan set finished_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(clock.instant()))
                .update();
    }

    /** The first in this state that nobody else is at, held until the caller's transaction ends. */
    Optional<Line> next(UUID plan, State state) {
        return database.sql("""
                        select * from deed_plan_line where plan_id = :plan and state = :state
                        order by number limit 1 for update skip locked
                        """)
                .param("plan", plan)
                .param("state", state.name())
                .query(DeedPlanTable::line)
                .optional();
    }

    /** Moves a card on from the state in which it was read; another one has done so already when it stands elsewhere. */
    void move(UUID plan, Line line, State to, Effect effect) {
        database.sql("""
                        update deed_plan_line set state = :to, words = :words, recipients = :recipients
                        where plan_id = :plan and number = :number and state = :from
                        """)
                .param("to", to.name())
                .param("words", effect.words())
                .param("recipients", effect.recipients().toArray(String[]::new))
                .param("plan", plan)
                .param("number", line.number())
                .param("from", line.state().name())
                .update();
    }

    @Transactional(readOnly = true)
    Map<State, Integer> counts(UUID plan) {
        Map<State, Integer> counts = new HashMap<>();
        database.sql("select state, count(*) as lines from deed_plan_line where plan_id = :plan group by state")
                .param("plan", plan)
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("lines"));
                });
        return counts;
    }

    /** How many people are owed a letter. */
    @Transactional(readOnly = true)
    int letters(UUID plan) {
        return database.sql("""
                        select count(distinct r) from deed_plan_line, unnest(recipients) r
                        where plan_id = :plan and state in ('READY', 'DONE')
                        """).param("plan", plan).query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    List<Line> lines(UUID plan) {
        return database.sql("select * from deed_plan_line where plan_id = :plan order by number")
                .param("plan", plan)
                .query(DeedPlanTable::line)
                .list();
    }

    /** By recipient, the cards that were done. */
    Map<String, List<UUID>> owed(UUID plan) {
        Map<String, List<UUID>> owed = new LinkedHashMap<>();
        database.sql("""
                        select r, card_id from deed_plan_line, unnest(recipients) r
                        where plan_id = :plan and state = 'DONE' order by number
                        """).param("plan", plan).query(row -> {
            owed.computeIfAbsent(row.getString("r"), recipient -> new ArrayList<>())
                    .add(row.getObject("card_id", UUID.class));
        });
        return owed;
    }

    private static DeedPlan plan(ResultSet row, int number) throws SQLException {
        return new DeedPlan(
                row.getObject("id", UUID.class),
                Deed.valueOf(row.getString("deed")),
                Entered.kept(row.getString("entered")),
                row.getString("by_user"),
                row.getObject("confirmed_at") != null,
                row.getObject("finished_at") != null);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getInt("number"),
                row.getObject("card_id", UUID.class),
                row.getLong("seen_event"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("words")).orElse(""));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
