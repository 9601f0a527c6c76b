package org.poryadok.casework;

import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** What a case has kept, running or over. */
@Component
public class KeptValues {

    private final HistoryService history;

    KeptValues(HistoryService history) {
        this.history = history;
    }

    /** Whatever of this type stands under the name, in the case itself and in parts of it. */
    public <T> Stream<T> of(String processInstanceId, String variable, Class<T> type) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(processInstanceId)
                .variableName(variable)
                .list()
                .stream()
                .map(HistoricVariableInstance::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
