package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
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
        return only(ofPage(network, address));
    }

    /** The same where several acts want one. */
    public ProcessInstance underAct(String actId, String address) {
        return only(ofPage("vk", address).variableValueEquals("actId", actId));
    }

    private ProcessInstanceQuery ofPage(String network, String address) {
        String account = accounts.findByAddress(AccountAddress.parse(network, address))
                .orElseThrow()
                .id()
                .toString();
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("notify-coordinator")
                .variableValueEquals("accountId", account);
    }

    private ProcessInstance only(ProcessInstanceQuery query) {
        ProcessInstance notice = query.singleResult();
        engine.runDueJobs(notice);
        return notice;
    }
}
