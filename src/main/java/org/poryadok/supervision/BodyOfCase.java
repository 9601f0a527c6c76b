package org.poryadok.supervision;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.poryadok.casework.CaseVariables;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Whose case it is, running or over. */
@Component("ownerOfCase")
public class BodyOfCase {

    private final HistoryService history;
    private final Organisation organisation;

    BodyOfCase(HistoryService history, Organisation organisation) {
        this.history = history;
        this.organisation = organisation;
    }

    /** Empty where a case is of no one body. */
    public Optional<Body> of(String processInstanceId) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(processInstanceId)
                .variableName(CaseVariables.BODY_ID)
                .list()
                .stream()
                .map(HistoricVariableInstance::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(body -> organisation.findBody(body).stream())
                .findFirst();
    }
}
