package org.poryadok.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Incidents with accounts; an account has at most one that is not closed. */
@Component
public class Incidents {

    private static final String MARKED = "restored_at is null and false_alarm_at is null";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    Incidents(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Opens an incident and marks the account. Of two officials who report at once, the first wins.
     *
     * @throws ProtectionException when an incident with the account is open already; the transaction stays usable
     */
    @Transactional(noRollbackFor = ProtectionException.class)
    public Incident open(NewIncident reported) {
        Account account = accounts.account(reported.accountId());
        UUID id = UUID.randomUUID();
        int opened = jdbc.sql("""
                        insert into account_incident (id, account_id, jurisdiction, body_id, sign, seen, reported_at,
                            reported_by, contain_by, advise_by, restore_by, process_instance_id)
                        values (:id, :account, :jurisdiction, :body, :sign, :seen, :at, :by, :contain, :advise, :restore,
                            :process)
                        on conflict (account_id) where closed_at is null do nothing""")
                .param("id", id)
                .param("account", account.id())
                .param("jurisdiction", account.jurisdiction())
                .param("body", account.bodyId())
                .param("sign", reported.sign().name())
                .param("seen", reported.seen().orElse(null), Types.VARCHAR)
                .param("at", utc(reported.reportedAt()))
                .param("by", reported.reportedBy())
                .param("contain", utc(reported.containBy()))
                .param("advise", utc(reported.adviseBy()))
                .param("restore", utc(reported.restoreBy()))
                .param("process", reported.processInstanceId())
                .update();
        if (opened == 0) {
            throw new ProtectionException("Об этой странице уже сообщено: инцидент открыт, первые меры принимаются.");
        }
        return incident(id);
    }

    /** @throws ProtectionException when there is no such incident */
    public Incident incident(UUID id) {
        return jdbc.sql("select * from account_incident where id = ?")
                .param(id)
                .query(Incidents::incident)
                .optional()
                .orElseThrow(() -> new ProtectionException("Такого инцидента нет."));
    }

    /** Not closed yet, the oldest first. */
    public List<Incident> open(Collection<String> jurisdictions) {
        return jurisdictions.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from account_incident where closed_at is null and jurisdiction in (:jurisdictions)
                        order by reported_at, id""")
                        .param("jurisdictions", jurisdictions)
                        .query(Incidents::incident)
                        .list();
    }

    /** The incident of a procedure, open or closed; empty when it is none of an incident. */
    public Optional<Incident> ofProcess(String processInstanceId) {
        return jdbc.sql("select * from account_incident where process_instance_id = ?")
                .param(processInstanceId)
                .query(Incidents::incident)
                .optional();
    }

    /** Whether a procedure still gets a page back. */
    public boolean isOpenIn(String processInstanceId) {
        return jdbc.sql("select count(*) from account_incident where process_instance_id = ? and " + MARKED)
                        .param(processInstanceId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Incidents with an account, the newest first. */
    public List<Incident> ofAccount(UUID accountId) {
        return jdbc.sql("select * from account_incident where account_id = ? order by reported_at desc")
                .param(accountId)
                .query(Incidents::incident)
                .list();
    }

    /**
     * Whether the body does not control the account at the moment: from the report until it is restored or the alarm
     * called off; for ever when it is lost. This much the public may know, and no more.
     */
    public boolean isCompromised(UUID accountId) {
        return compromisedSince(accountId).isPresent();
    }

    /** Since when the body does not control the account. */
    public Optional<Instant> compromisedSince(UUID accountId) {
        return jdbc.sql("select reported_at from account_incident where account_id = ? and " + MARKED
                        + " order by reported_at limit 1")
                .param(accountId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** All accounts that their bodies do not control at the moment, and since when. */
    public Map<UUID, Instant> compromised() {
        return since(jdbc.sql("select account_id, min(reported_at) as since from account_incident where " + MARKED
                + " group by account_id"));
    }

    private static Map<UUID, Instant> since(JdbcClient.StatementSpec question) {
        Map<UUID, Instant> since = new HashMap<>();
        question.query(row -> {
            since.put(
                    row.getObject("account_id", UUID.class),
                    row.getObject("since", OffsetDateTime.class).toInstant());
        });
        return since;
    }

    /**
     * Those of a jurisdiction that their bodies did not control at a moment, and since when; what turned out to be a false alarm is
     * none.
     */
    public Map<UUID, Instant> compromisedAt(String jurisdiction, Instant moment) {
        return since(jdbc.sql("""
                        select account_id, min(reported_at) as since from account_incident
                        where jurisdiction = :jurisdiction and false_alarm_at is null and reported_at < :moment
                          and (restored_at is null or restored_at >= :moment)
                        group by account_id
                        """).param("jurisdiction", jurisdiction).param("moment", utc(moment)));
    }

    /**
     * Notes the first measures.
     *
     * @param notDoneBecause why some were not taken
     */
    @Transactional
    public void contained(UUID id, Collection<String> measures, Optional<String> notDoneBecause, String by) {
        jdbc.sql("""
                        update account_incident set contained_at = :at, contained_by = :by, containment = :measures,
                            not_done_because = :because where id = :id""")
                .param("at", utc(clock.instant()))
                .param("by", by)
                .param("measures", measures.toArray(String[]::new))
                .param("because", notDoneBecause.orElse(null), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** Calls the alarm off: the mark is taken away, the incident is closed. */
    @Transactional
    public void calledOff(UUID id, String because, String by) {
        jdbc.sql("""
                        update account_incident set false_alarm_at = :at, false_alarm_because = :because, closed_at = :at,
                            closed_by = :by where id = :id""")
                .param("at", utc(clock.instant()))
                .param("because", because)
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Notes where and when the public was warned. */
    @Transactional
    public void warned(UUID id, Instant at, String text, String places, String by) {
        jdbc.sql("""
                        update account_incident set warned_at = :at, warning_text = :text, warning_places = :places,
                            warned_by = :by where id = :id""")
                .param("at", utc(at))
                .param("text", text)
                .param("places", places)
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Notes what the security service has advised and decided. */
    @Transactional
    public void advised(UUID id, String advice, String computerIncident, String by) {
        jdbc.sql("""
                        update account_incident set advised_at = :at, advice = :advice, computer_incident = :decided,
                            advised_by = :by where id = :id""")
                .param("at", utc(clock.instant()))
                .param("advice", advice)
                .param("decided", computerIncident)
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** The body controls the page again: the mark is taken away. */
    @Transactional
    public void restored(UUID id, Instant at, String note, String by) {
        jdbc.sql("""
                        update account_incident set restored_at = :at, restoring_note = :note, restored_by = :by
                        where id = :id""")
                .param("at", utc(at))
                .param("note", note)
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** The page cannot be had back: the mark stays. */
    @Transactional
    public void lost(UUID id, String note, String by) {
        jdbc.sql("update account_incident set lost = true, restoring_note = ?, restored_by = ? where id = ?")
                .params(note, by, id)
                .update();
    }

    /** Closes the incident with its cause. */
    @Transactional
    public void close(UUID id, String cause, String lessons, String by) {
        jdbc.sql("""
                        update account_incident set cause = :cause, lessons = :lessons, closed_at = :at, closed_by = :by
                        where id = :id and closed_at is null""")
                .param("cause", cause)
                .param("lessons", lessons)
                .param("at", utc(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("body_id"),
                CompromiseSign.valueOf(row.getString("sign")),
                Optional.ofNullable(row.getString("seen")),
                moment(row, "reported_at").orElseThrow(),
                row.getString("reported_by"),
                moment(row, "contain_by").orElseThrow(),
                moment(row, "advise_by").orElseThrow(),
                moment(row, "restore_by").orElseThrow(),
                row.getString("process_instance_id"),
                moment(row, "contained_at"),
                moment(row, "false_alarm_at"),
                Optional.ofNullable(row.getString("false_alarm_because")),
                moment(row, "warned_at"),
                Optional.ofNullable(row.getString("warning_places")),
                moment(row, "advised_at"),
                Optional.ofNullable(row.getString("computer_incident")),
                moment(row, "restored_at"),
                row.getBoolean("lost"),
                Optional.ofNullable(row.getString("cause")),
                Optional.ofNullable(row.getString("lessons")),
                moment(row, "closed_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
