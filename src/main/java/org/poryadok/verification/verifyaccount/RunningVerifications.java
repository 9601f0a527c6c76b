package org.poryadok.verification.verifyaccount;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.registry.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody is asked twice for the same account: a second verification waits for the first. */
@Component
public class RunningVerifications {

    private static final String VERIFIED = "account-verified";

    private final RuntimeService runtime;
    private final JdbcClient database;

    RunningVerifications(RuntimeService runtime, JdbcClient database) {
        this.runtime = runtime;
        this.database = database;
    }

    /** Holds the accounts of the body until the caller's transaction ends, so that of two starts the second sees the first. */
    void lock(String bodyId) {
        database.sql("select id from account where body_id = :body order by id for update")
                .param("body", bodyId)
                .query()
                .listOfRows();
    }

    Optional<ProcessInstance> of(Account account) {
        return withVariable(Variables.VERIFYING, account.id().toString());
    }

    /** Whether the head of the body is being asked for access to the Unified portal. */
    boolean asksForEpguAccess(String bodyId) {
        return withVariable(Variables.EPGU_ACCESS_FOR, bodyId).isPresent();
    }

    /** «Сообщить ожидающим»: procedures that have waited for this account's verification go on. */
    public void tellWaiting(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        file.set(Variables.VERIFYING, null);
        runtime.createMessageCorrelation(VERIFIED)
                .tenantId(execution.getTenantId())
                .processInstanceVariableEquals(CaseVariables.ACCOUNT_ID, file.known(CaseVariables.ACCOUNT_ID))
                .correlateAll();
    }

    private Optional<ProcessInstance> withVariable(String variable, String value) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(Procedure.VERIFY_ACCOUNT.key())
                .variableValueEquals(variable, value)
                .list()
                .stream()
                .findFirst();
    }
}
