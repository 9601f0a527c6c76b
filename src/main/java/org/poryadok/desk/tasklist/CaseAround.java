package org.poryadok.desk.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The instances in which something may follow from a deed: its own, those that this one has called, and the one that has called it. */
@Component
class CaseAround {

    private static final int DEEPEST = 4;
    /** An act calls hundreds of procedures; a deed in one of them calls a few. */
    private static final int MOST = 100;

    private final HistoryService history;

    CaseAround(HistoryService history) {
        this.history = history;
    }

    List<String> of(String instance) {
        List<String> around = new ArrayList<>(List.of(instance));
        List<String> callers = List.of(instance);
        for (int depth = 0; depth < DEEPEST && !callers.isEmpty(); depth++) {
            callers =
                    callers.stream().flatMap(caller -> called(caller).stream()).toList();
            around.addAll(callers);
        }
        caller(instance).ifPresent(around::add);
        return around;
    }

    boolean isOver(String instance) {
        return find(instance).map(HistoricProcessInstance::getEndTime).isPresent();
    }

    private List<String> called(String instance) {
        return history
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .unfinished()
                .listPage(0, MOST)
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private Optional<String> caller(String instance) {
        return find(instance).map(HistoricProcessInstance::getSuperProcessInstanceId);
    }

    private Optional<HistoricProcessInstance> find(String instance) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult());
    }
}
