package org.poryadok.oversight.discipline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards that a month's figures are about. */
@Component
class MonthTable {

    private final JdbcClient database;

    MonthTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Mandatory cards whose term, as it ran at the end, had ended by then, or ended in the month: those of the month, and
     * of earlier ones those that were not fulfilled before it began.
     *
     * @param first first day of the month
     * @param last  its last day
     * @param begin 00:00 of the first day
     * @param end   24:00 of the last day, or now
     */
    List<MonthCard> cards(Jurisdiction jurisdiction, LocalDate first, LocalDate last, Instant begin, Instant end) {
        // Each branch has an index of its own; what was fulfilled in time before the month is never read.
        return database.sql("""
                        with candidate as (
                            select id from control_card
                            where jurisdiction = :jurisdiction and fulfilled_at is not null
                              and last_day between :first and :last
                            union
                            select id from control_card
                            where jurisdiction = :jurisdiction and state in ('OPEN', 'SUBMITTED') and last_day <= :last
                            union
                            select id from control_card
                            where jurisdiction = :jurisdiction and fulfilled_at >= overdue_after
                              and modality = 'MANDATORY' and last_day <= :last and fulfilled_at >= :begin
                            union
                            select id from control_card
                            where jurisdiction = :jurisdiction and state = 'RELEASED' and fulfilled_at is null
                              and released_at >= :moment
                            union
                            select card_id from control_card_event where kind = 'EXTENDED' and at >= :moment)
                        select c.body_id, c.act_id, c.clause_id, c.procedure, c.step, c.internal_term, c.submitted_at,
                               c.fulfilled_at, c.released_at, term.last_day as last_day_then, f.body_id as f_body_id,
                               f.last_day as f_last_day, f.fulfilled_at as f_fulfilled_at, %s as f_late
                        from candidate join control_card c on c.id = candidate.id
                        cross join lateral (select coalesce((
                            select e.old_last_day from control_card_event e
                            where c.extensions > 0 and e.card_id = c.id and e.kind = 'EXTENDED' and e.at >= :moment
                            order by e.id limit 1), c.last_day) as last_day) term
                        left join control_card f on f.id = c.follows_card
                        where c.jurisdiction = :jurisdiction and c.modality = 'MANDATORY' and c.opened_at < :moment
                          and term.last_day <= :last
                        """.formatted(DisciplineTable.EARLIER_TIER_LATE))
                .param("jurisdiction", jurisdiction.id())
                .param("first", first)
                .param("last", last)
                .param("begin", begin.atOffset(ZoneOffset.UTC))
                .param("moment", end.atOffset(ZoneOffset.UTC))
                .query((row, number) -> card(row, jurisdiction.zone()))
                .list();
    }

    /** By body: duties fulfilled late by the end by the body's own fault, whose terms, of the act, ended from the first day on. */
    Map<String, Long> lateByBody(Jurisdiction jurisdiction, LocalDate first, LocalDate last, Instant end) {
        return database
                .sql("""
                        select c.body_id, count(*) as cards
                        from control_card c left join control_card f on f.id = c.follows_card
                        where c.jurisdiction = :jurisdiction and c.fulfilled_at >= c.overdue_after
                          and c.modality = 'MANDATORY' and not c.internal_term
                          and c.last_day between :first and :last and c.fulfilled_at < :moment and not coalesce(%s, false)
                        group by c.body_id
                        """.formatted(DisciplineTable.EARLIER_TIER_LATE))
                .param("jurisdiction", jurisdiction.id())
                .param("first", first)
                .param("last", last)
                .param("moment", end.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(row.getString("body_id"), row.getLong("cards")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static MonthCard card(ResultSet row, ZoneId zone) throws SQLException {
        LocalDate lastDay = row.getObject("last_day_then", LocalDate.class);
        Optional<MonthCard.Earlier> earlier = row.getBoolean("f_late")
                ? Optional.of(new MonthCard.Earlier(
                        row.getString("f_body_id"),
                        row.getObject("f_last_day", LocalDate.class),
                        moment(row, "f_fulfilled_at")))
                : Optional.empty();
        return new MonthCard(
                row.getString("body_id"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("procedure"),
                row.getString("step"),
                lastDay,
                lastDay.plusDays(1).atStartOfDay(zone).toInstant(),
                row.getBoolean("internal_term"),
                moment(row, "submitted_at"),
                moment(row, "fulfilled_at"),
                moment(row, "released_at"),
                earlier);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
