package org.poryadok.coordination.consult;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Clause;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.springframework.stereotype.Component;

/** Begins a request of its own for a topic on which somebody else answers. */
@Component
public class FurtherRequest {

    private final Routes routes;
    private final RuntimeService runtime;

    FurtherRequest(Routes routes, RuntimeService runtime) {
        this.routes = routes;
        this.runtime = runtime;
    }

    /** «Начать второе обращение»: the topic of another addressee goes to him (SPB-2.2, SPB-4). */
    public void split(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        begin(file, file.known(Variables.OTHER_TOPIC), "");
    }

    /**
     * @param topics ids, with commas between
     * @param note   what the next adviser must know, Russian; may be empty
     */
    void begin(CaseFile file, String topics, String note) {
        ConsultationTopic first = ConsultationTopic.find(topics.split(",")[0]).orElseThrow();
        Clause clause = routes.clause(file.actId(), first).orElseThrow();
        Map<String, Object> variables = new HashMap<>();
        variables.put(CaseVariables.JURISDICTION, file.jurisdiction());
        variables.put(CaseVariables.ACT_ID, file.actId());
        variables.put(CaseVariables.CLAUSE_ID, clause.id());
        variables.put(CaseVariables.BODY_ID, file.bodyId());
        variables.put(Variables.TOPIC_IDS, topics);
        variables.put(Variables.SUBJECT, file.known(Variables.SUBJECT));
        variables.put(Variables.QUESTION, file.known(Variables.QUESTION));
        variables.put(CaseVariables.INITIATOR, file.known(CaseVariables.INITIATOR));
        variables.put(Variables.PASSED_ON_NOTE, note);
        runtime.startProcessInstanceByKey(Procedure.CONSULT.key(), variables);
    }
}
