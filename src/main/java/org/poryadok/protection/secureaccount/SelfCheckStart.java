package org.poryadok.protection.secureaccount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.registry.Account;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Begins self-checks that no official has asked for. */
@Component
@NamedInterface("self-check")
public class SelfCheckStart {

    private static final String SECURE = Procedure.SECURE_ACCOUNT.key();

    private final RuntimeService runtime;

    SelfCheckStart(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @param occasion why, Russian sentence */
    public void of(Account account, String occasion) {
        Map<String, Object> variables = variables(account, occasion);
        variables.put(CaseVariables.ACCOUNT_ID, account.id().toString());
        runtime.startProcessInstanceByKey(SECURE, variables);
    }

    /** @param pages of one body */
    public void of(List<Account> pages, String occasion) {
        runtime.startProcessInstanceByKey(SECURE, variables(pages, occasion));
    }

    /**
     * @param pages       of one body
     * @param businessKey of the round, the same for whoever begins it
     */
    void ofRound(List<Account> pages, String occasion, String businessKey) {
        runtime.startProcessInstanceByKey(SECURE, businessKey, variables(pages, occasion));
    }

    private static Map<String, Object> variables(List<Account> pages, String occasion) {
        Map<String, Object> variables = variables(pages.get(0), occasion);
        variables.put(
                CaseVariables.ACCOUNT_IDS,
                new ArrayList<>(
                        pages.stream().map(account -> account.id().toString()).toList()));
        return variables;
    }

    private static Map<String, Object> variables(Account account, String occasion) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(CaseVariables.JURISDICTION, account.jurisdiction());
        variables.put(CaseVariables.BODY_ID, account.bodyId());
        variables.put(Variables.OCCASION, occasion);
        return variables;
    }
}
