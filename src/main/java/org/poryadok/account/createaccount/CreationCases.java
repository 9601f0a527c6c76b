package org.poryadok.account.createaccount;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ObligationKey;
import org.springframework.stereotype.Component;

/**
 * The running procedures that carry duties to create pages out, one for each clause and body: they have the duty's business
 * key. What a body creates of its own accord has none.
 */
@Component
public class CreationCases {

    private final Acts acts;
    private final RuntimeService runtime;

    CreationCases(Acts acts, RuntimeService runtime) {
        this.acts = acts;
        this.runtime = runtime;
    }

    /** Whether pages are being created for the duty. */
    public boolean isRunning(String actId, String clauseId, String bodyId) {
        return query().processInstanceBusinessKey(key(actId, clauseId, bodyId)).count() > 0;
    }

    /**
     * Begins a duty anew: the term of the act has counted from its entry into force, and it sets none for what revives
     * later, so it runs under a card without one.
     *
     * @param reason why, Russian
     */
    public void revive(String actId, String clauseId, String bodyId, String reason) {
        runtime.startProcessInstanceByKey(
                Procedure.CREATE_ACCOUNT.key(),
                key(actId, clauseId, bodyId),
                Map.of(
                        CaseVariables.JURISDICTION,
                        acts.act(actId).jurisdiction().id(),
                        CaseVariables.ACT_ID,
                        actId,
                        CaseVariables.CLAUSE_ID,
                        clauseId,
                        CaseVariables.BODY_ID,
                        bodyId,
                        CaseVariables.REASON,
                        reason,
                        Variables.DUTY_REVIVED,
                        true));
    }

    /** Whether this case carries a duty out. */
    boolean isDuty(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        return isDuty(file.actId(), file.clauseId())
                && key(file.actId(), file.clauseId(), file.bodyId()).equals(execution.getProcessBusinessKey());
    }

    List<CreationCase> ofBody(String bodyId) {
        return duties(query().variableValueEquals(CaseVariables.BODY_ID, bodyId));
    }

    List<CreationCase> ofJurisdiction(String jurisdiction) {
        return duties(query().tenantIdIn(jurisdiction));
    }

    /** Those that were begun anew. */
    List<CreationCase> revived(String jurisdiction) {
        return duties(query().tenantIdIn(jurisdiction).variableValueEquals(Variables.DUTY_REVIVED, true));
    }

    /** Those of the instances that carry a duty out. */
    List<CreationCase> among(Collection<String> processInstanceIds) {
        return processInstanceIds.isEmpty()
                ? List.of()
                : duties(query().processInstanceIds(Set.copyOf(processInstanceIds)));
    }

    private List<CreationCase> duties(ProcessInstanceQuery asked) {
        return asked.list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .map(CreationCases::read)
                .filter(running -> isDuty(running.actId(), running.clauseId()))
                .toList();
    }

    /** A clause may be gone from an act whose procedures still run. */
    private boolean isDuty(String actId, String clauseId) {
        return acts.find(actId)
                .flatMap(act -> act.findClause(clauseId))
                .filter(Clause::obligesToCreatePages)
                .isPresent();
    }

    private ProcessInstanceQuery query() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Procedure.CREATE_ACCOUNT.key());
    }

    private static CreationCase read(ProcessInstance instance) {
        String key = instance.getBusinessKey();
        int separator = key.indexOf('|');
        return new CreationCase(
                instance.getProcessInstanceId(),
                key.substring(0, separator),
                ObligationKey.parse(key.substring(separator + 1)));
    }

    private static String key(String actId, String clauseId, String bodyId) {
        return new ObligationKey(clauseId, bodyId).businessKey(actId);
    }
}
