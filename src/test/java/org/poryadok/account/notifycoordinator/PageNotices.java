package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.Engine;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.registry.Accounts;
import org.springframework.boot.test.context.TestComponent;

/** Finds the notice of a page: the creation that has begun it does not wait for it. */
@TestComponent
public class PageNotices {

    private final Accounts accounts;
    private final RuntimeService runtime;
    private final Engine engine;

    PageNotices(Accounts accounts, RuntimeService runtime, Engine engine) {
        this.accounts = accounts;
        this.runtime = runtime;
        this.engine = engine;
    }

    /** The running notice of a page in VKontakte. */
    public ProcessInstance of(String address) {
        return of("vk", address);
    }

    public ProcessInstance of(String network, String address) {
        String account = accounts.findByAddress(AccountAddress.parse(network, address))
                .orElseThrow()
                .id()
                .toString();
        ProcessInstance notice = runtime.createProcessInstanceQuery()
                .processDefinitionKey("notify-coordinator")
                .variableValueEquals("accountId", account)
                .singleResult();
        engine.runDueJobs(notice);
        return notice;
    }
}
