package org.poryadok.control;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.act.Modality;
import org.poryadok.organisation.Owners;
import org.poryadok.organisation.RecordKind;
import org.poryadok.organisation.RecordParts;
import org.poryadok.organisation.SoundRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rows of {@code control_card}. */
@Component
class CardTable {

    private static final String SELECT = """
            select c.*, f.modality as f_modality, f.state as f_state, f.judged_after as f_overdue_after,
                   f.submitted_at as f_submitted_at, f.fulfilled_at as f_fulfilled_at
            from control_card c left join control_card f on f.id = c.follows_card
            """;
    /** What a body has sent in one case is checked at once, however many clauses it fulfils: the first sent stands for all. */
    private static final String CHECKED_FIRST = """
            where c.jurisdiction = :jurisdiction and c.state = 'SUBMITTED'
              and not exists (select 1 from control_card other
                              where other.process_instance_id = c.process_instance_id and other.body_id = c.body_id
                                and other.state = 'SUBMITTED'
                                and (other.checked_since, other.id) < (c.checked_since, c.id))""";

    private static final String UNDER_CONTROL = "c.state in ('OPEN', 'SUBMITTED')";

    private final JdbcClient database;
    private final SoundRecords sound;
    private final Clock clock;

    CardTable(JdbcClient database, SoundRecords sound, Clock clock) {
        this.database = database;
        this.sound = sound;
        this.clock = clock;
    }

    void insert(ControlCard card, Optional<UUID> follows) {
        database.sql("""
                        insert into control_card (id, jurisdiction, act_id, act_version, clause_id, modality, body_id,
                            procedure, process_instance_id, step, event_date, last_day, target_date, overdue_after,
                            explanation, internal_term, state, opened_at, follows_card)
                        values (:id, :jurisdiction, :act, :version, :clause, :modality, :body, :procedure, :instance,
                            :step, :event, :lastDay, :target, :overdueAfter, :explanation, :internal, :state, :openedAt,
                            :follows)
                        """)
                .param("id", card.id())
                .param("jurisdiction", card.jurisdiction())
                .param("act", card.actId())
                .param("version", card.actVersion())
                .param("clause", card.clauseId())
                .param("modality", card.modality().name())
                .param("body", card.bodyId())
                .param("procedure", card.procedure())
                .param("instance", card.processInstanceId().orElse(null), Types.VARCHAR)
                .param("step", card.step())
                .param("event", card.eventDate())
                .param("lastDay", card.lastDay().orElse(null), Types.DATE)
                .param("target", card.targetDate().orElse(null), Types.DATE)
                .param(
                        "overdueAfter",
                        card.overdueAfter().map(CardTable::utc).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("explanation", card.explanation())
                .param("internal", card.internalTerm())
                .param("state", card.state().name())
                .param("openedAt", utc(card.openedAt()))
                .param("follows", follows.orElse(null), Types.OTHER)
                .update();
    }

    Optional<ControlCard> find(UUID id) {
        return database.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(this::card)
                .optional();
    }

    /** Holds the row until the caller's transaction ends, so that the second of two people sees what the first did. */
    Optional<ControlCard> lock(UUID id) {
        return database.sql(SELECT + "where c.id = :id for update of c")
                .param("id", id)
                .query(this::card)
                .optional();
    }

    /** The same of many, in the order of their ids. */
    List<ControlCard> lockAll(Collection<UUID> ids) {
        return named(database.sql(SELECT + "where c.id = any (:ids) order by c.id for update of c")
                .param("ids", ids.toArray(UUID[]::new)));
    }

    /** In no particular order; unknown ids are left out. */
    List<ControlCard> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : named(database.sql(SELECT + "where c.id in (:ids)").param("ids", ids));
    }

    /** Sent and being checked, the longest first. */
    List<ControlCard> beingChecked(String jurisdiction) {
        return list(database.sql(SELECT + CHECKED_FIRST + " order by c.checked_since, c.id")
                .param("jurisdiction", jurisdiction));
    }

    List<ControlCard> beingChecked(String jurisdiction, int most) {
        return list(database.sql(SELECT + CHECKED_FIRST + " order by c.checked_since, c.id limit :most")
                .param("jurisdiction", jurisdiction)
                .param("most", most));
    }

    /** Fulfilled in time by the day that was named after the term; accepted in a span of time, the end excluded. */
    List<ControlCard> inTimeByWord(String jurisdiction, Instant from, Instant until) {
        return list(database.sql(SELECT + """
                        where c.jurisdiction = :jurisdiction and %s
                          and exists (select 1 from control_card_event e
                                      where e.card_id = c.id and e.kind = 'FULFILLED' and e.at >= :from and e.at < :until)
                        order by c.judged_after, c.id""".formatted(NamedDay.IN_TIME_BY_WORD_SQL))
                .param("jurisdiction", jurisdiction)
                .param("from", utc(from))
                .param("until", utc(until)));
    }

    long countBeingChecked(String jurisdiction, Instant toldBefore) {
        return database.sql("select count(*) from control_card c " + CHECKED_FIRST + " and c.checked_since < :before")
                .param("jurisdiction", jurisdiction)
                .param("before", utc(toldBefore))
                .query(Long.class)
                .single();
    }

    Map<UUID, String> jurisdictions(Collection<UUID> ids) {
        return Owners.of(database, "control_card", ids);
    }

    List<ControlCard> ofProcessInstance(String processInstanceId) {
        return named(database.sql(SELECT + "where c.process_instance_id = :instance order by c.opened_at, c.id")
                .param("instance", processInstanceId));
    }

    Set<String> instancesUnderControl(Collection<String> processInstanceIds) {
        return Set.copyOf(database.sql("""
                        select distinct process_instance_id from control_card
                        where process_instance_id = any (:instances) and state in ('OPEN', 'SUBMITTED')""")
                .param("instances", processInstanceIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    List<ControlCard> ofBody(String bodyId) {
        return database.sql(SELECT + "where c.body_id = :body order by c.opened_at, c.id")
                .param("body", bodyId)
                .query(this::card)
                .list();
    }

    List<ControlCard> ofAct(String actId) {
        return database.sql(SELECT + "where c.act_id = :act order by c.clause_id, c.body_id, c.opened_at")
                .param("act", actId)
                .query(this::card)
                .list();
    }

    List<ControlCard> releasedByRepeal(String actId) {
        return database.sql(SELECT + "where c.act_id = :act and c.state = 'RELEASED' and c.released_by_repeal"
                        + " order by c.clause_id, c.body_id, c.opened_at")
                .param("act", actId)
                .query(this::card)
                .list();
    }

    List<ControlCard> underControl(String jurisdiction, String actId, String procedure) {
        return list(database.sql(SELECT + "where c.jurisdiction = :jurisdiction and " + UNDER_CONTROL
                        + " and c.act_id = :act and c.procedure = :procedure order by c.overdue_after, c.id")
                .param("jurisdiction", jurisdiction)
                .param("act", actId)
                .param("procedure", procedure));
    }

    List<ControlCard> underControl(String jurisdiction) {
        return list(database.sql(SELECT + "where c.jurisdiction = :jurisdiction and " + UNDER_CONTROL
                        + " order by c.overdue_after, c.id")
                .param("jurisdiction", jurisdiction));
    }

    List<ControlCard> releasedUndone(String actId, String clauseId, String procedure) {
        return list(database.sql(SELECT + "where c.act_id = :act and c.clause_id = :clause and c.procedure = :procedure"
                        + " and c.state = 'RELEASED' and c.fulfilled_at is null")
                .param("act", actId)
                .param("clause", clauseId)
                .param("procedure", procedure));
    }

    /** Open cards whose target date is not after the day given. */
    List<ControlCard> openWithTargetUntil(String jurisdiction, LocalDate day) {
        return list(database.sql(SELECT + "where c.jurisdiction = :jurisdiction and " + UNDER_CONTROL
                        + " and c.state = 'OPEN' and c.target_date <= :day order by c.overdue_after, c.id")
                .param("jurisdiction", jurisdiction)
                .param("day", day));
    }

    List<ControlCard> overdue(String jurisdiction, Instant moment) {
        return list(database.sql(SELECT + "where c.jurisdiction = :jurisdiction and " + OverdueCondition.SQL
                        + " order by c.overdue_after, c.id")
                .param("jurisdiction", jurisdiction)
                .param("moment", utc(moment)));
    }

    /** The newest card of the same instance that carries one of the clauses. */
    Optional<UUID> newestOf(String processInstanceId, LocalDate eventDate, Collection<String> clauses) {
        return database.sql("""
                        select id from control_card
                        where process_instance_id = :instance and event_date = :event and clause_id in (:clauses)
                        order by opened_at desc, id limit 1
                        """)
                .param("instance", processInstanceId)
                .param("event", eventDate)
                .param("clauses", clauses)
                .query(UUID.class)
                .optional();
    }

    /** @param told when the system was told of it */
    void submitted(UUID id, Instant at, Instant told, String by, Optional<Integer> workingDaysLate) {
        database.sql("""
                        update control_card set submitted_at = :at, checked_since = :told, submitted_by = :by,
                            working_days_late = :late,
                            state = case when state = 'RELEASED' then state else 'SUBMITTED' end
                        where id = :id
                        """)
                .param("at", utc(at))
                .param("told", utc(told))
                .param("by", by)
                .param("late", workingDaysLate.orElse(null), Types.INTEGER)
                .param("id", id)
                .update();
    }

    /** User id of who sent what is being checked. */
    String submittedBy(UUID id) {
        return database.sql("select submitted_by from control_card where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void returned(UUID id) {
        database.sql("""
                        update control_card set submitted_at = null, checked_since = null, submitted_by = null,
                            working_days_late = null,
                            state = case when state = 'RELEASED' then state else 'OPEN' end
                        where id = :id
                        """).param("id", id).update();
    }

    /** @param toldLater when the system was told of it, where that was on a later day and nothing was sent */
    void fulfilled(UUID id, Instant at, String by, Optional<Integer> workingDaysLate, Optional<Instant> toldLater) {
        database.sql("""
                        update control_card set state = 'FULFILLED', fulfilled_at = :at, fulfilled_by = :by,
                            working_days_late = :late, checked_since = coalesce(:told, checked_since)
                        where id = :id
                        """)
                .param("told", toldLater.map(CardTable::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", utc(at))
                .param("by", by)
                .param("late", workingDaysLate.orElse(null), Types.INTEGER)
                .param("id", id)
                .update();
    }

    void released(UUID id, Instant at, String by) {
        database.sql("""
                        update control_card set state = 'RELEASED', released_at = :at, released_by = :by where id = :id
                        """).param("at", utc(at)).param("by", by).param("id", id).update();
    }

    /** Of a card that has been released: what released it was the repeal of its act. */
    void releasedByRepeal(UUID id, String explanation) {
        database.sql("update control_card set released_by_repeal = true, explanation = :explanation where id = :id")
                .param("explanation", explanation)
                .param("id", id)
                .update();
    }

    /** Open again; what was sent and not yet judged when it was released is being checked again. */
    void reopened(UUID id, Optional<Integer> workingDaysLate, String explanation) {
        database.sql("""
                        update control_card set
                            state = case when fulfilled_at is null and submitted_at is not null then 'SUBMITTED'
                                else 'OPEN' end,
                            submitted_at = case when fulfilled_at is null then submitted_at end,
                            submitted_by = case when fulfilled_at is null then submitted_by end,
                            checked_since = case when fulfilled_at is null then checked_since end,
                            fulfilled_at = null, fulfilled_by = null, released_at = null, released_by = null,
                            released_by_repeal = false, working_days_late = :late, explanation = :explanation
                        where id = :id
                        """)
                .param("late", workingDaysLate.orElse(null), Types.INTEGER)
                .param("explanation", explanation)
                .param("id", id)
                .update();
    }

    void carriedOutBy(UUID id, String processInstanceId) {
        database.sql("update control_card set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId)
                .param("id", id)
                .update();
    }

    void promised(UUID id, LocalDate day, String explanation) {
        database.sql("update control_card set promised_day = :day, explanation = :explanation where id = :id")
                .param("day", day)
                .param("explanation", explanation)
                .param("id", id)
                .update();
    }

    /** @param missed the term before, when it had passed; of several that had, the first is kept */
    void extended(UUID id, LocalDate lastDay, Instant overdueAfter, String explanation, Optional<MissedTerm> missed) {
        database.sql("""
                        update control_card set last_day = :day, target_date = :day, overdue_after = :limit,
                            explanation = :explanation, extensions = extensions + 1, escalation_level = null,
                            working_days_late = null, promised_day = null,
                            missed_day = coalesce(missed_day, :missedDay),
                            missed_after = coalesce(missed_after, :missedAfter),
                            missed_at = coalesce(missed_at, :missedAt)
                        where id = :id
                        """)
                .param("missedDay", missed.map(MissedTerm::lastDay).orElse(null), Types.DATE)
                .param(
                        "missedAfter",
                        missed.map(MissedTerm::after).map(CardTable::utc).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("missedAt", missed.map(term -> utc(clock.instant())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("day", lastDay)
                .param("limit", utc(overdueAfter))
                .param("explanation", explanation)
                .param("id", id)
                .update();
    }

    /** Who has been told by the ladder of how late it is. */
    Optional<String> escalationLevel(UUID id) {
        return database.sql("select escalation_level from control_card where id = :id and escalation_level is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /**
     * The term before the extension runs again; where that is the one that was missed, it need not be kept beside. Who had been
     * told of it by then has been told.
     */
    void extensionWithdrawn(
            UUID id, LocalDate lastDay, Instant overdueAfter, String explanation, Optional<Integer> workingDaysLate) {
        database.sql("""
                        update control_card set last_day = :day, target_date = :day,
                            overdue_after = case when missed_day = :day then missed_after else :limit end,
                            explanation = :explanation, extensions = extensions + 1, withdrawals = withdrawals + 1,
                            escalation_level = coalesce((
                                select e.level from control_card_event e
                                where e.card_id = :id and e.kind = 'EXTENDED' and e.new_last_day = last_day
                                order by e.id desc limit 1), escalation_level),
                            working_days_late = :late,
                            missed_day = nullif(missed_day, :day),
                            missed_after = case when missed_day <> :day then missed_after end,
                            missed_at = case when missed_day <> :day then missed_at end
                        where id = :id
                        """)
                .param("day", lastDay)
                .param("limit", utc(overdueAfter))
                .param("late", workingDaysLate.orElse(null), Types.INTEGER)
                .param("explanation", explanation)
                .param("id", id)
                .update();
    }

    void internalTerm(UUID id, LocalDate lastDay, Instant overdueAfter, String explanation, Modality modality) {
        database.sql("""
                        update control_card set last_day = :day, target_date = :day, overdue_after = :limit,
                            explanation = :explanation, internal_term = true, modality = :modality,
                            escalation_level = null, working_days_late = null
                        where id = :id
                        """)
                .param("day", lastDay)
                .param("limit", utc(overdueAfter))
                .param("explanation", explanation)
                .param("modality", modality.name())
                .param("id", id)
                .update();
    }

    /** For readers who ask the act for the clause of each; a body that is missing they call by its id. */
    private List<ControlCard> list(StatementSpec question) {
        return sound.list(
                question,
                RecordKind.CARD,
                this::card,
                card -> RecordParts.of(card.jurisdiction()).act(card.actId()).clause(card.clauseId()));
    }

    /** For readers who call an act or a clause that has been taken away by its id. */
    private List<ControlCard> named(StatementSpec question) {
        return sound.list(question, RecordKind.CARD, this::card, card -> RecordParts.of(card.jurisdiction()));
    }

    private ControlCard card(ResultSet row, int number) throws SQLException {
        ControlCard card = new ControlCard(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("act_id"),
                row.getString("act_version"),
                row.getString("clause_id"),
                Modality.valueOf(row.getString("modality")),
                row.getString("body_id"),
                row.getString("procedure"),
                text(row, "process_instance_id"),
                row.getString("step"),
                row.getObject("event_date", LocalDate.class),
                day(row, "last_day"),
                day(row, "target_date"),
                moment(row, "overdue_after"),
                row.getString("explanation"),
                row.getBoolean("internal_term"),
                row.getInt("extensions"),
                row.getInt("withdrawals"),
                missed(row),
                CardState.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                moment(row, "submitted_at"),
                moment(row, "checked_since"),
                moment(row, "fulfilled_at"),
                text(row, "fulfilled_by"),
                moment(row, "released_at"),
                text(row, "released_by"),
                Optional.empty(),
                day(row, "promised_day"));
        return row.getObject("follows_card") == null ? card : attributed(card, row);
    }

    private static Optional<MissedTerm> missed(ResultSet row) throws SQLException {
        Optional<Instant> after = moment(row, "missed_after");
        return day(row, "missed_day").map(day -> new MissedTerm(day, after.orElseThrow()));
    }

    /** A late earlier tier leaves the later one less than its own working day: whoever is late then names it. */
    private ControlCard attributed(ControlCard card, ResultSet row) throws SQLException {
        TermOutcome earlierTier = new TermOutcome(
                Modality.valueOf(row.getString("f_modality")),
                CardState.valueOf(row.getString("f_state")),
                moment(row, "f_overdue_after"),
                moment(row, "f_submitted_at"),
                moment(row, "f_fulfilled_at"));
        Instant now = clock.instant();
        return card.isLateAt(now) && earlierTier.isLateAt(now)
                ? card.attributedTo(row.getObject("follows_card", UUID.class))
                : card;
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
