package org.poryadok.staffing.appointofficials;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ObligationKey;
import org.springframework.stereotype.Component;

/**
 * «Начать определение другого лица»: what the coordinator has sent back comes to the head of the body as a designation of its
 * own, with the remarks. It has no term of the act's, whose obligation is fulfilled. Whoever was designated answers until then, so
 * that no page is left without a person.
 */
@Component
public class AnotherPerson {

    private final RuntimeService runtime;

    AnotherPerson(RuntimeService runtime) {
        this.runtime = runtime;
    }

    public void begin(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        runtime.startProcessInstanceByKey(
                Procedure.APPOINT_OFFICIALS.key(),
                new ObligationKey(file.clauseId(), file.bodyId()).businessKey(file.actId()),
                Map.of(
                        CaseVariables.JURISDICTION, file.jurisdiction(),
                        CaseVariables.ACT_ID, file.actId(),
                        CaseVariables.CLAUSE_ID, file.clauseId(),
                        CaseVariables.BODY_ID, file.bodyId(),
                        CaseVariables.PERSON_ROLE, file.known(CaseVariables.PERSON_ROLE),
                        Variables.REPLACED_OFFICIAL, file.known(Variables.PERSON),
                        CaseVariables.REASON,
                                "Координатор вернул назначение (" + file.known(Variables.PERSON_TEXT) + "): "
                                        + file.known(Variables.WARNINGS_REMARKS)));
    }
}
