package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.poryadok.Engine;
import org.poryadok.act.OwnerKind;
import org.springframework.boot.test.context.TestComponent;

/** Accounts for tests whose subject is not how they came to be: no procedure has made them, none has closed them. */
@TestComponent
public class TestAccounts {

    /** On this day every account of any test has been created. */
    private static final Instant LONG_AFTER = Instant.parse("2030-01-10T03:00:00Z");

    private final Accounts accounts;
    private final Engine engine;

    TestAccounts(Accounts accounts, Engine engine) {
        this.accounts = accounts;
        this.engine = engine;
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
