package org.poryadok.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The security sheets of accounts, kept for ever. A sheet is changed only by the self-check that wrote it, until it is
 * confirmed; afterwards only its defects are mended.
 */
@Component
public class SecuritySheets {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Acts acts;
    private final Clock clock;

    SecuritySheets(JdbcClient jdbc, Accounts accounts, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.acts = acts;
        this.clock = clock;
    }

    /** Writes, or writes anew, what this self-check has found of an account; its defects with it. */
    @Transactional
    public void write(CheckedAccount checked, String by, String processInstanceId) {
        Account account = accounts.account(checked.accountId());
        UUID id = jdbc.sql("""
                        insert into security_sheet (id, account_id, jurisdiction, body_id, clause_id, occasion, checked_on,
                            checked_at, checked_by, measures, entitled, strangers, note, process_instance_id)
                        values (:id, :account, :jurisdiction, :body, :clause, :occasion, :on, :at, :by, :measures,
                            :entitled, :strangers, :note, :process)
                        on conflict (account_id, process_instance_id) do update
                        set checked_on = excluded.checked_on, checked_at = excluded.checked_at,
                            checked_by = excluded.checked_by, measures = excluded.measures,
                            entitled = excluded.entitled, strangers = excluded.strangers, note = excluded.note
                        returning id""")
                .param("id", UUID.randomUUID())
                .param("account", account.id())
                .param("jurisdiction", account.jurisdiction())
                .param("body", account.bodyId())
                .param("clause", checked.clauseId().orElse(null), Types.VARCHAR)
                .param("occasion", checked.occasion())
                .param("on", today(account.jurisdiction()))
                .param("at", now())
                .param("by", by)
                .param(
                        "measures",
                        checked.measures().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("entitled", checked.entitled().toArray(String[]::new))
                .param("strangers", checked.strangers().toArray(String[]::new))
                .param("note", checked.note().orElse(null), Types.VARCHAR)
                .param("process", processInstanceId)
                .query(UUID.class)
                .single();
        jdbc.sql("delete from security_defect where sheet_id = ?").param(id).update();
        for (int i = 0; i < checked.defects().size(); i++) {
            jdbc.sql("insert into security_defect (id, sheet_id, position, description) values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), id, i, checked.defects().get(i))
                    .update();
        }
    }

    /** Sheets of an account, the newest first. */
    public List<SecuritySheet> ofAccount(UUID accountId) {
        return jdbc.sql("select * from security_sheet where account_id = ? order by checked_at desc, id")
                .param(accountId)
                .query(SecuritySheets::sheet)
                .list();
    }

    /** Sheets that a self-check has written, in the order of writing. */
    public List<SecuritySheet> of(String processInstanceId) {
        return jdbc.sql("select * from security_sheet where process_instance_id = ? order by checked_at, id")
                .param(processInstanceId)
                .query(SecuritySheets::sheet)
                .list();
    }

    /** Defects that a self-check has found, by account. */
    public List<SecurityDefect> defectsOf(String processInstanceId) {
        return jdbc.sql("""
                        select d.*, s.account_id from security_defect d join security_sheet s on s.id = d.sheet_id
                        where s.process_instance_id = ? order by s.checked_at, s.id, d.position""")
                .param(processInstanceId)
                .query(SecuritySheets::defect)
                .list();
    }

    /** Accepts the sheets of a self-check; they are not written anew after it. */
    @Transactional
    public void confirm(String processInstanceId, String by) {
        jdbc.sql("""
                        update security_sheet set confirmed_at = :at, confirmed_by = :by
                        where process_instance_id = :process and confirmed_at is null""")
                .param("at", now())
                .param("by", by)
                .param("process", processInstanceId)
                .update();
    }

    /** Notes that something is no defect after all, and why. */
    @Transactional
    public void waive(UUID defect, String because) {
        jdbc.sql("update security_defect set waived_because = ?, mend_by = null where id = ?")
                .params(because, defect)
                .update();
    }

    /** @param day last day of the internal term, in the jurisdiction's zone */
    @Transactional
    public void mendBy(UUID defect, LocalDate day) {
        jdbc.sql("update security_defect set mend_by = ? where id = ?")
                .params(day, defect)
                .update();
    }

    /** @param on day in the jurisdiction's zone */
    @Transactional
    public void mended(UUID defect, LocalDate on, String how, String by) {
        jdbc.sql("update security_defect set mended_on = ?, how = ?, mended_by = ? where id = ?")
                .params(on, how, by, defect)
                .update();
    }

    /** Accepts that the defects of a self-check were mended. */
    @Transactional
    public void confirmMending(String processInstanceId, String by) {
        jdbc.sql("""
                        update security_defect d set confirmed_at = :at, confirmed_by = :by from security_sheet s
                        where s.id = d.sheet_id and s.process_instance_id = :process and d.waived_because is null
                          and d.mended_on is not null and d.confirmed_at is null""")
                .param("at", now())
                .param("by", by)
                .param("process", processInstanceId)
                .update();
    }

    /**
     * Notes that the periodic self-check of a body begins; false when it has begun in this period already.
     *
     * @param period first day of the period
     */
    @Transactional
    public boolean beginRound(String bodyId, LocalDate period) {
        return jdbc.sql(
                                "insert into security_round (body_id, period, begun_at) values (?, ?, ?) on conflict do nothing")
                        .params(bodyId, period, now())
                        .update()
                > 0;
    }

    private LocalDate today(String jurisdiction) {
        return LocalDate.ofInstant(
                clock.instant(), acts.jurisdiction(jurisdiction).zone());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static SecuritySheet sheet(ResultSet row, int number) throws SQLException {
        return new SecuritySheet(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("body_id"),
                Optional.ofNullable(row.getString("clause_id")),
                row.getString("occasion"),
                row.getObject("checked_on", LocalDate.class),
                row.getString("checked_by"),
                texts(row, "measures").stream().map(SecurityMeasure::valueOf).collect(Collectors.toSet()),
                texts(row, "entitled"),
                texts(row, "strangers"),
                Optional.ofNullable(row.getString("note")),
                moment(row, "confirmed_at"),
                Optional.ofNullable(row.getString("confirmed_by")));
    }

    private static SecurityDefect defect(ResultSet row, int number) throws SQLException {
        return new SecurityDefect(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("description"),
                Optional.ofNullable(row.getString("waived_because")),
                Optional.ofNullable(row.getObject("mend_by", LocalDate.class)),
                Optional.ofNullable(row.getObject("mended_on", LocalDate.class)),
                Optional.ofNullable(row.getString("how")),
                moment(row, "confirmed_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
