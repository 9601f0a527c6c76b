package org.poryadok.oversight.discipline;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NamedDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The cards that the figures of a period are about. */
@Component
class PeriodTable {

    /** Whether the earlier tier {@code f} of a card was late itself, as seen at a moment. */
    private static final String EARLIER_TIER_LATE = """
            (f.id is not null and f.modality = 'MANDATORY' and not (f.state = 'RELEASED' and f.fulfilled_at is null)
             and coalesce(f.fulfilled_at, case when f.state = 'SUBMITTED' then f.submitted_at end, :moment)
                 >= f.judged_after)
            """;

    /** What was in time is only counted, see {@link #onTime}. */
    private static final String ON_TIME = "c.fulfilled_at < c.judged_after and c.judged_day between :first and :last";

    /** Of rows {@code candidate}; the term is the one that ran at the moment. */
    private static final String READ = """
            select c.id, c.body_id, c.act_id, c.clause_id, c.procedure, c.step, c.internal_term,
                   c.submitted_at, c.checked_since, c.fulfilled_at, c.released_at, c.released_by,
                   release.note as release_note,
                   term.running, coalesce(case when c.missed_at < :moment then c.missed_day end, term.running)
                       as judged, extension.at as extended_at, extension.by_user as extended_by,
                   extension.note as extension_note, extension.new_last_day as extended_to,
                   f.body_id as f_body_id, f.last_day as f_last_day, f.fulfilled_at as f_fulfilled_at,
                   %s as f_late
            from candidate join control_card c on c.id = candidate.id
            cross join lateral (select coalesce((
                select e.old_last_day from control_card_event e
                where c.extensions > 0 and e.card_id = c.id and e.at >= :moment
                  and e.kind in ('EXTENDED', 'EXTENSION_WITHDRAWN')
                order by e.id limit 1), c.last_day) as running) term
            left join lateral (
                select e.note from control_card_event e
                where c.state = 'RELEASED' and e.card_id = c.id and e.kind = 'RELEASED'
                order by e.id desc limit 1) release on true
            left join lateral (
                select e.at, e.by_user, e.note, e.new_last_day from control_card_event e
                where c.missed_at < :moment and e.card_id = c.id and e.kind = 'EXTENDED' and e.at >= c.missed_at
                  and e.at < :moment
                  and not exists (
                    select 1 from control_card_event n
                    where n.card_id = c.id and n.id > e.id and n.at < :moment and n.kind = 'EXTENSION_WITHDRAWN'
                      and n.old_last_day = e.new_last_day)
                order by e.id desc limit 1) extension on true
            left join control_card f on f.id = c.follows_card
            """.formatted(EARLIER_TIER_LATE);

    private final JdbcClient database;

    PeriodTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * How many obligations of a body under an act were fulfilled in time.
     *
     * @param cards which, where they were asked for
     */
    record OnTime(String bodyId, String actId, boolean internalTerm, long obligations, List<UUID> cards) {}

    /**
     * A body's late and released obligations of the act's terms, by its own fault.
     *
     * @param lastDays last days of the terms
     */
    record Offences(String bodyId, long late, long released, Set<LocalDate> lastDays) {}

    /**
     * What was done to a card that may have changed how it stands.
     *
     * @param newLastDay of an extension
     */
    record Change(
            UUID card,
            Instant at,
            CardEventKind kind,
            String by,
            String reason,
            Optional<LocalDate> oldLastDay,
            Optional<LocalDate> newLastDay) {}

    /**
     * A release or an extension of an obligation of an act.
     *
     * @param running  last day of the term that ran before it
     * @param undoneAt when it was taken back
     */
    record Deed(
            UUID card,
            String bodyId,
            String actId,
            String clauseId,
            String procedure,
            String step,
            Change change,
            LocalDate running,
            Optional<Instant> undoneAt) {}

    /**
     * Mandatory cards whose term, as it ran at the end, had ended by then or is to end in the period, without those fulfilled
     * in time: those of the period, and of earlier ones those that were neither fulfilled nor released before it began.
     *
     * @param begin 00:00 of the first day
     * @param end   24:00 of the last day, or now
     */
    List<PeriodCard> cards(Jurisdiction jurisdiction, Period period, Instant begin, Instant end) {
        // Each branch has an index of its own; what was fulfilled in time is never read.
        return of(jurisdiction, period, end, """
                        with candidate as (
                            select id from control_card
                            where jurisdiction = :jurisdiction and state in ('OPEN', 'SUBMITTED') and last_day <= :due
                            union
                            select id from control_card
                            where jurisdiction = :jurisdiction and state = 'SUBMITTED' and last_day <= :last
                            union
                            select id from control_card
                            where jurisdiction = :jurisdiction and state in ('OPEN', 'SUBMITTED') and missed_day <= :last
                            union
                            select id from control_card
                            where jurisdiction = :jurisdiction and fulfilled_at >= judged_after and modality = 'MANDATORY'
                              and judged_day between :first and :last
                            union
                            select id from control_card
                            where jurisdiction = :jurisdiction and fulfilled_at >= judged_after and modality = 'MANDATORY'
                              and judged_day <= :last and fulfilled_at >= :begin
                            union
                            select id from control_card
                            where jurisdiction = :jurisdiction and state = 'RELEASED' and fulfilled_at is null
                              and modality = 'MANDATORY' and judged_day between :first and :last
                            union
                            select id from control_card
                            where jurisdiction = :jurisdiction and state = 'RELEASED' and fulfilled_at is null
                              and modality = 'MANDATORY' and judged_day <= :last and released_at >= :begin
                            union
                            select card_id from control_card_event
                            where kind in ('EXTENDED', 'EXTENSION_WITHDRAWN') and at >= :moment)
                        %s
                        where c.jurisdiction = :jurisdiction and c.modality = 'MANDATORY' and c.opened_at < :moment
                          and (%s) is not true
                          and coalesce(case when c.missed_at < :moment then c.missed_day end, term.running) <= :last
                        """.formatted(READ, ON_TIME))
                .param("begin", utc(begin))
                .param("due", LocalDate.ofInstant(end.minusNanos(1), jurisdiction.zone()))
                .query((row, number) -> card(row, jurisdiction.zone()))
                .list();
    }

    /**
     * Mandatory cards that were put under control after a period whose terms they had missed by then, with the terms that they
     * had.
     *
     * @param end 24:00 of the last day
     */
    List<PeriodCard> openedAfter(Jurisdiction jurisdiction, Period period, Instant end) {
        return database.sql("""
                        with candidate as (
                            select id from control_card
                            where jurisdiction = :jurisdiction and modality = 'MANDATORY' and opened_at >= judged_after
                              and judged_day between :first and :last and opened_at >= :moment)
                        %s
                        """.formatted(READ))
                .param("jurisdiction", jurisdiction.id())
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("moment", utc(end))
                .query((row, number) -> card(row, jurisdiction.zone()))
                .list();
    }

    /**
     * Of terms of acts that ended in the period, what was in time by a day that was named after the term, be it still checked;
     * the oldest term first.
     *
     * @param end 24:00 of the last day, or now
     */
    List<PeriodCard> byWord(Jurisdiction jurisdiction, Period period, Instant end) {
        return of(jurisdiction, period, end, """
                        with candidate as (
                            select c.id from control_card c
                            where c.jurisdiction = :jurisdiction and not c.internal_term and %s
                              and c.judged_day between :first and :last
                              and c.checked_since < :moment and c.fulfilled_at < :moment
                            union
                            select c.id from control_card c
                            where c.jurisdiction = :jurisdiction and not c.internal_term and %s
                              and c.judged_day between :first and :last and c.checked_since < :moment)
                        %s
                        order by c.judged_day, c.id
                        """.formatted(
                                NamedDay.IN_TIME_BY_WORD_SQL, NamedDay.SENT_IN_TIME_BY_WORD_SQL, READ))
                .query((row, number) -> card(row, jurisdiction.zone()))
                .list();
    }

    /** @param oneByOne whether the cards are wanted, too: a big jurisdiction has a hundred thousand of them */
    List<OnTime> onTime(Jurisdiction jurisdiction, Period period, Instant end, boolean oneByOne) {
        return of(jurisdiction, period, end, """
                        select c.body_id, c.act_id, c.internal_term, count(*) as obligations, %s as cards
                        from control_card c
                        where c.jurisdiction = :jurisdiction and c.fulfilled_at is not null and c.modality = 'MANDATORY'
                          and %s and c.fulfilled_at < :moment
                        group by 1, 2, 3
                        """.formatted(oneByOne ? "array_agg(c.id)" : "'{}'::uuid[]", ON_TIME))
                .query((row, number) -> new OnTime(
                        row.getString("body_id"),
                        row.getString("act_id"),
                        row.getBoolean("internal_term"),
                        row.getLong("obligations"),
                        List.of((UUID[]) row.getArray("cards").getArray())))
                .list();
    }

    /** By the end, of obligations whose terms ended from the first day on. */
    List<Offences> offences(Jurisdiction jurisdiction, LocalDate first, LocalDate last, Instant end) {
        return database.sql("""
                        select c.body_id, count(c.fulfilled_at) as late, count(*) - count(c.fulfilled_at) as released,
                               array_agg(distinct c.judged_day) as days
                        from (select * from control_card
                              where jurisdiction = :jurisdiction and fulfilled_at >= judged_after
                                and modality = 'MANDATORY' and judged_day between :first and :last
                                and fulfilled_at < :moment
                              union all
                              select * from control_card
                              where jurisdiction = :jurisdiction and state = 'RELEASED' and fulfilled_at is null
                                and modality = 'MANDATORY' and judged_day between :first and :last
                                and released_at >= judged_after and released_at < :moment
                                and coalesce(checked_since, judged_after) >= judged_after) c
                        left join control_card f on f.id = c.follows_card
                        where not c.internal_term and not coalesce(%s, false)
                        group by c.body_id
                        """.formatted(EARLIER_TIER_LATE))
                .param("jurisdiction", jurisdiction.id())
                .param("first", first)
                .param("last", last)
                .param("moment", utc(end))
                .query((row, number) -> new Offences(
                        row.getString("body_id"),
                        row.getLong("late"),
                        row.getLong("released"),
                        Stream.of((Date[]) row.getArray("days").getArray())
                                .map(Date::toLocalDate)
                                .collect(Collectors.toSet())))
                .list();
    }

    /** Card by card, the oldest first. */
    List<Change> changes(Collection<UUID> cards) {
        if (cards.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select card_id, at, kind, by_user, note, old_last_day, new_last_day from control_card_event
                        where card_id in (:cards)
                          and kind in ('OPENED', 'SUBMITTED', 'RETURNED', 'FULFILLED', 'EXTENDED', 'EXTENSION_WITHDRAWN',
                                       'TERM_SET', 'RELEASED', 'REOPENED')
                        order by card_id, id
                        """)
                .param("cards", cards)
                .query((row, number) -> change(row))
                .list();
    }

    /** Whatever the term was: whether it had passed is the caller's to say. */
    List<Deed> deeds(Jurisdiction jurisdiction, Instant begin, Instant end) {
        return database.sql("""
                        select e.card_id, e.at, e.kind, e.by_user, e.note, e.old_last_day, e.new_last_day, c.body_id, c.act_id,
                               c.clause_id, c.procedure, c.step, undone.at as undone_at,
                               coalesce(e.old_last_day, later.old_last_day, c.last_day) as running
                        from control_card_event e join control_card c on c.id = e.card_id
                        left join lateral (
                            select n.old_last_day from control_card_event n
                            where e.kind = 'RELEASED' and c.extensions > 0 and n.card_id = c.id and n.id > e.id
                              and n.kind in ('EXTENDED', 'EXTENSION_WITHDRAWN')
                            order by n.id limit 1) later on true
                        left join lateral (
                            select n.at from control_card_event n
                            where n.card_id = c.id and n.id > e.id and n.at < :moment
                              and (e.kind = 'RELEASED' and n.kind = 'REOPENED'
                                   or e.kind = 'EXTENDED' and n.kind = 'EXTENSION_WITHDRAWN' and n.old_last_day = e.new_last_day)
                            order by n.id limit 1) undone on true
                        where e.kind in ('EXTENDED', 'RELEASED') and e.at >= :begin and e.at < :moment
                          and c.jurisdiction = :jurisdiction and c.modality = 'MANDATORY' and not c.internal_term
                          and coalesce(e.old_last_day, later.old_last_day, c.last_day) is not null
                        order by e.id
                        """)
                .param("jurisdiction", jurisdiction.id())
                .param("begin", utc(begin))
                .param("moment", utc(end))
                .query((row, number) -> new Deed(
                        row.getObject("card_id", UUID.class),
                        row.getString("body_id"),
                        row.getString("act_id"),
                        row.getString("clause_id"),
                        row.getString("procedure"),
                        row.getString("step"),
                        change(row),
                        row.getObject("running", LocalDate.class),
                        moment(row, "undone_at")))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("card_id", UUID.class),
                moment(row, "at").orElseThrow(),
                CardEventKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("by_user")).orElse(ControlCards.SYSTEM),
                text(row, "note"),
                Optional.ofNullable(row.getObject("old_last_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("new_last_day", LocalDate.class)));
    }

    /** First quarter in which a term ended; the last one asked for when there is none. */
    Period firstQuarter(Collection<String> jurisdictions, Period last) {
        if (jurisdictions.isEmpty()) {
            return last;
        }
        return database.sql("""
                        select least(
                            (select min(quarter) from control_tally
                             where jurisdiction in (:jurisdictions) and quarter <= :last and cards > 0),
                            (select min(last_day) from control_card
                             where jurisdiction in (:jurisdictions) and state in ('OPEN', 'SUBMITTED')),
                            (select min(missed_day) from control_card
                             where jurisdiction in (:jurisdictions) and state in ('OPEN', 'SUBMITTED')
                               and missed_day is not null), cast(:last as date))
                        """)
                .param("jurisdictions", jurisdictions)
                .param("last", last.lastDay())
                .query((row, number) -> Period.quarterOf(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** First month of a quarter in which a term ended; its first month when none did. */
    YearMonth firstMonth(Collection<String> jurisdictions, Period quarter) {
        return jurisdictions.isEmpty()
                ? quarter.first()
                : YearMonth.from(database.sql("""
                        select coalesce(min(judged_day), :first) from control_card
                        where jurisdiction in (:jurisdictions) and judged_day between :first and :last
                        """)
                        .param("jurisdictions", jurisdictions)
                        .param("first", quarter.firstDay())
                        .param("last", quarter.lastDay())
                        .query(LocalDate.class)
                        .single());
    }

    private StatementSpec of(Jurisdiction jurisdiction, Period period, Instant end, String sql) {
        return database.sql(sql)
                .param("jurisdiction", jurisdiction.id())
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("moment", utc(end));
    }

    private static PeriodCard card(ResultSet row, ZoneId zone) throws SQLException {
        LocalDate lastDay = row.getObject("judged", LocalDate.class);
        Optional<PeriodCard.Earlier> earlier = row.getBoolean("f_late")
                ? Optional.of(new PeriodCard.Earlier(
                        row.getString("f_body_id"),
                        row.getObject("f_last_day", LocalDate.class),
                        moment(row, "f_fulfilled_at")))
                : Optional.empty();
        String releasedBy = text(row, "released_by");
        String releaseNote = text(row, "release_note");
        String extendedBy = text(row, "extended_by");
        String extensionNote = text(row, "extension_note");
        Optional<LocalDate> extendedTo = Optional.ofNullable(row.getObject("extended_to", LocalDate.class));
        return new PeriodCard(
                row.getObject("id", UUID.class),
                row.getString("body_id"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("procedure"),
                row.getString("step"),
                lastDay,
                lastDay.plusDays(1).atStartOfDay(zone).toInstant(),
                row.getObject("running", LocalDate.class),
                row.getBoolean("internal_term"),
                moment(row, "submitted_at"),
                moment(row, "checked_since"),
                moment(row, "fulfilled_at"),
                moment(row, "released_at")
                        .map(at -> new PeriodCard.Change(at, releasedBy, releaseNote, Optional.empty())),
                moment(row, "extended_at").map(at -> new PeriodCard.Change(at, extendedBy, extensionNote, extendedTo)),
                earlier);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
