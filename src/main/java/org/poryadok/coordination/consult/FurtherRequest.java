package org.poryadok.coordination.consult;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Clause;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** Begins a request of its own for a topic on which somebody else answers. */
@Component
class FurtherRequest {

    private final Routes routes;
    private final RuntimeService runtime;

    FurtherRequest(Routes routes, RuntimeService runtime) {
        this.routes = routes;
        this.runtime = runtime;
    }

    /**
     * @param topics ids, with commas between
     * @param note   what the next adviser must know, Russian; may be empty
     */
    void begin(CaseFile file, String topics, String note) {
        ConsultationTopic first = ConsultationTopic.find(topics.split(",")[0]).orElseThrow();
        Clause clause = routes.clause(file.actId(), first).orElseThrow();
        Map<String, Object> variables = new HashMap<>();
        variables.put("jurisdiction", file.jurisdiction());
        variables.put("actId", file.actId());
        variables.put("clauseId", clause.id());
        variables.put("bodyId", file.bodyId());
        variables.put("topicIds", topics);
        variables.put("subject", file.known("subject"));
        variables.put("question", file.known("question"));
        variables.put("initiator", file.known("initiator"));
        variables.put("passedOnNote", note);
        runtime.startProcessInstanceByKey(Procedure.CONSULT.key(), variables);
    }
}
