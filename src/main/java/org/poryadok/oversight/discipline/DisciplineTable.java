package org.poryadok.oversight.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.poryadok.control.OverdueCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows behind the figures: the tally of closed cards, and the open cards that are overdue. */
@Component
class DisciplineTable {

    /** Whether the earlier tier {@code f} of a card was late itself, as seen at a moment. */
    static final String EARLIER_TIER_LATE = """
            (f.id is not null and f.modality = 'MANDATORY' and not (f.state = 'RELEASED' and f.fulfilled_at is null)
             and coalesce(f.fulfilled_at, case when f.state = 'SUBMITTED' then f.submitted_at end, :moment)
                 >= f.overdue_after)
            """;

    private final JdbcClient database;

    DisciplineTable(JdbcClient database) {
        this.database = database;
    }

    /** Fulfilled duties whose terms ended from the first to the last quarter. */
    List<TallyLine> tally(Collection<String> jurisdictions, Quarter first, Quarter last) {
        if (jurisdictions.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select jurisdiction, act_id, body_id, quarter, late, working_days_late, attributable,
                               internal_term, sum(cards) as cards
                        from control_tally
                        where jurisdiction in (:jurisdictions) and quarter between :first and :last
                          and modality = 'MANDATORY' and outcome = 'FULFILLED' and with_term
                        group by jurisdiction, act_id, body_id, quarter, late, working_days_late, attributable, internal_term
                        """)
                .param("jurisdictions", jurisdictions)
                .param("first", first.firstDay())
                .param("last", last.firstDay())
                .query((row, number) -> new TallyLine(
                        row.getString("jurisdiction"),
                        row.getString("act_id"),
                        row.getString("body_id"),
                        Quarter.of(row.getObject("quarter", LocalDate.class)),
                        row.getBoolean("late"),
                        row.getInt("working_days_late"),
                        row.getBoolean("attributable"),
                        row.getBoolean("internal_term"),
                        row.getLong("cards")))
                .list();
    }

    /** First quarter in which a term of a fulfilled duty ended; the last one asked for when there is none. */
    Quarter firstQuarter(Collection<String> jurisdictions, Quarter last) {
        if (jurisdictions.isEmpty()) {
            return last;
        }
        return database.sql("""
                        select coalesce(min(quarter), :last) from control_tally
                        where jurisdiction in (:jurisdictions) and quarter <= :last
                        """)
                .param("jurisdictions", jurisdictions)
                .param("last", last.firstDay())
                .query((row, number) -> Quarter.of(row.getObject(1, LocalDate.class)))
                .single();
    }

    List<OverdueCount> overdue(Collection<String> jurisdictions, Instant moment) {
        if (jurisdictions.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select c.jurisdiction, c.act_id, c.body_id, date_trunc('quarter', c.last_day)::date as quarter,
                               %s as attributable, c.internal_term, count(*) as cards
                        from control_card c left join control_card f on f.id = c.follows_card
                        where c.jurisdiction in (:jurisdictions) and %s
                        group by 1, 2, 3, 4, 5, 6
                        """.formatted(EARLIER_TIER_LATE, OverdueCondition.SQL))
                .param("jurisdictions", jurisdictions)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OverdueCount(
                        row.getString("jurisdiction"),
                        row.getString("act_id"),
                        row.getString("body_id"),
                        Quarter.of(row.getObject("quarter", LocalDate.class)),
                        row.getBoolean("attributable"),
                        row.getBoolean("internal_term"),
                        row.getLong("cards")))
                .list();
    }
}
