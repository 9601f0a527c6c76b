package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.Engine;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts for tests whose subject is not how they came to be: no procedure has made them, none has closed them. */
@TestComponent
public class TestAccounts {

    /** On this day every account of any test has been created. */
    private static final Instant LONG_AFTER = Instant.parse("2030-01-10T03:00:00Z");

    private final Accounts accounts;
    private final Engine engine;
    private final JdbcClient database;

    TestAccounts(Accounts accounts, Engine engine, JdbcClient database) {
        this.accounts = accounts;
        this.engine = engine;
        this.database = database;
    }

    public Account open(String body, OwnerKind owner, String network, String address, LocalDate createdOn) {
        return accounts.activate(new NewAccount(
                body.substring(0, body.indexOf('.')),
                body,
                AccountAddress.parse(network, address),
                owner,
                createdOn,
                body + ".responsible",
                "test"));
    }

    public void close(Account account, ClosingGround ground, LocalDate closedOn) {
        accounts.close(account.id(), closedOn, ByOrder.closing(ground, Optional.empty()), "test", "test");
    }

    public void replace(Account account, Account by, LocalDate closedOn) {
        accounts.close(
                account.id(), closedOn, ByOrder.closing(ClosingGround.REPLACED, Optional.of(by.id())), "test", "test");
    }

    /** As if there had never been any page or exemption: an obligation to create pages looks at closed ones too. */
    public void forgetAllOf(String... jurisdictions) {
        for (String jurisdiction : jurisdictions) {
            for (String table : List.of("account_event", "account_closing", "account_naming", "registry_receipt")) {
                database.sql("delete from " + table
                                + " where account_id in (select id from account where jurisdiction = :jurisdiction)")
                        .param("jurisdiction", jurisdiction)
                        .update();
            }
            database.sql("""
                            delete from exemption_review where exemption_id in
                                (select id from exemption where jurisdiction = :jurisdiction)""").param("jurisdiction", jurisdiction).update();
            for (String table : List.of("account", "exemption")) {
                database.sql("delete from " + table + " where jurisdiction = :jurisdiction")
                        .param("jurisdiction", jurisdiction)
                        .update();
            }
        }
    }

    /** Unlike any other account's. */
    public static String handle() {
        return "pt_" + UUID.randomUUID().toString().substring(0, 12).replace('-', '_');
    }

    /** Whatever day it is for the test. */
    public void closeAllOf(String... jurisdictions) {
        Instant now = engine.now();
        engine.setClock(LONG_AFTER.atZone(ZoneOffset.UTC));
        for (String jurisdiction : jurisdictions) {
            accounts.ofJurisdiction(jurisdiction)
                    .forEach(account ->
                            accounts.close(account.id(), account.createdOn(), ByOrder.closing(), "test", "test"));
        }
        engine.setClock(now.atZone(ZoneOffset.UTC));
    }
}
