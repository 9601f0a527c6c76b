package org.poryadok.cockpit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.control.TestBody;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the journals, of the week of 9 September 2024. */
public final class SampleJournals {

    private static final LocalDate WEEK = LocalDate.of(2024, 9, 9);

    private final JdbcClient database;
    private final Accounts accounts;

    public SampleJournals(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** Code of a body, which is in the address of its page as well. */
    public static String code(TestBody body) {
        return body.id().substring(body.id().indexOf('.') + 1);
    }

    /** One of each; moments lie late in the evening of the day before by UTC. */
    public void rows(String jurisdiction, TestBody of) {
        UUID account = accounts.activate(new NewAccount(
                        jurisdiction,
                        of.id(),
                        AccountAddress.parse("vk", "vk.com/" + code(of)),
                        OwnerKind.GOVERNMENT,
                        LocalDate.of(2024, 1, 9),
                        "test",
                        "test"))
                .id();
        String process = "case-" + of.id();
        database.sql("""
                        insert into weekly_sheet (id, process_instance_id, jurisdiction, act_id, clause_id, week, body_id,
                            account_id, norm, reposts_count, counted_all, counted_own, basis, unit, counted_days)
                        values (gen_random_uuid(), ?, ?, 'kirov-131-2024', 'KIR-3.1', ?, ?, ?, 3, false, 4, 1, 'LOG',
                            'PUBLICATIONS', 1)""").params(process, jurisdiction, WEEK, of.id(), account).update();
        UUID sheet = UUID.randomUUID();
        database.sql("""
                        insert into security_sheet (id, account_id, jurisdiction, body_id, clause_id, occasion, checked_on,
                            checked_at, checked_by, measures, entitled, strangers, process_instance_id)
                        values (?, ?, ?, ?, null, 'Плановая проверка', '2024-09-10', ?, ?, '{}', '{}', '{Подрядчик}', ?)""")
                .params(
                        sheet,
                        account,
                        jurisdiction,
                        of.id(),
                        OffsetDateTime.parse("2024-09-09T22:30:00Z"),
                        of.executor(),
                        process)
                .update();
        database.sql("""
                        insert into security_defect (id, sheet_id, position, description, mend_by)
                        values (gen_random_uuid(), ?, 1, 'пароли не сменены', '2024-09-20')""").param(sheet).update();
        database.sql("""
                        insert into account_incident (id, account_id, jurisdiction, body_id, sign, reported_at, reported_by,
                            contain_by, advise_by, restore_by, process_instance_id)
                        values (gen_random_uuid(), ?, ?, ?, 'NO_ACCESS', ?, ?, ?, ?, ?, ?)""")
                .params(
                        account,
                        jurisdiction,
                        of.id(),
                        OffsetDateTime.parse("2024-09-10T22:30:00Z"),
                        of.executor(),
                        OffsetDateTime.parse("2024-09-11T00:30:00Z"),
                        OffsetDateTime.parse("2024-09-11T22:30:00Z"),
                        OffsetDateTime.parse("2024-09-11T22:30:00Z"),
                        process)
                .update();
        database.sql("""
                        insert into content_plan (id, jurisdiction, body_id, act_id, clause_id, version, period_from,
                            period_to, state, process_instance_id)
                        values (gen_random_uuid(), ?, ?, 'kirov-131-2024', 'KIR-3.1', 1, '2024-09-01', '2024-09-30',
                            'APPROVED', ?)""").params(jurisdiction, of.id(), process).update();
    }
}
