package org.poryadok.verification.verifyaccount;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.Engine;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.registry.Account;
import org.poryadok.registry.TestAccounts;
import org.springframework.boot.test.context.TestComponent;

/** The verification of an account as its body and the coordinator of Kirov go through it. */
@TestComponent
public class KirovVerification {

    private final Desk desk;
    private final Engine engine;
    private final RuntimeService runtime;
    private final TestAccounts accounts;
    private final EpguAccess access;

    KirovVerification(Desk desk, Engine engine, RuntimeService runtime, TestAccounts accounts, EpguAccess access) {
        this.desk = desk;
        this.engine = engine;
        this.runtime = runtime;
        this.accounts = accounts;
        this.access = access;
    }

    /** An account that is older than the act, on the morning of 3 June 2024. */
    public Account account(String body, String network, OwnerKind owner) {
        engine.setClock(LocalDateTime.parse("2024-06-03T09:00").atZone(ZoneId.of("Europe/Kirov")));
        return accounts.open(body, owner, network, TestAccounts.handle(), LocalDate.of(2024, 5, 17));
    }

    /** The same of a body that has its access to the Unified portal. */
    public Account accountWithAccess(String body, String network, OwnerKind owner) {
        Account account = account(body, network, owner);
        access.add(body, body + ".executor", LocalDate.of(2024, 5, 20), "test");
        return account;
    }

    /** The verification of one account that the procedure has called. */
    public ProcessInstance of(ProcessInstance caller, Account account) {
        return runtime.createProcessInstanceQuery()
                .superProcessInstanceId(caller.getId())
                .variableValueEquals("accountId", account.id().toString())
                .singleResult();
    }

    /** The task of this verification, and not of others beside it. */
    public Task task(ProcessInstance verification, String user, String key) {
        return desk.tasks(verification, user, key).stream()
                .filter(task -> task.getProcessInstanceId().equals(verification.getId()))
                .findFirst()
                .orElseThrow();
    }

    public void fulfil(ProcessInstance verification, String body, int items) {
        String executor = body + ".executor";
        desk.complete(task(verification, executor, "fulfil-items"), executor, done(items));
        engine.runDueJobs(verification);
    }

    public void accept(ProcessInstance verification) {
        String coordinator = "kirov.coordinator";
        desk.complete(task(verification, coordinator, "check-items"), coordinator, Map.of("confirmation", "accept"));
        engine.runDueJobs(verification);
    }

    public static Map<String, Object> done(int items) {
        Map<String, Object> form = new HashMap<>();
        for (int slot = 1; slot <= items; slot++) {
            done(form, slot);
        }
        return form;
    }

    static void done(Map<String, Object> form, int slot) {
        form.put("state" + slot, "DONE");
        form.put("settledOn" + slot, "2024-05-31");
        form.put("proof" + slot, "https://proof.example/" + slot);
    }
}
