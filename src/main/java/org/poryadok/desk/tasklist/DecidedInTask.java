package org.poryadok.desk.tasklist;

import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.poryadok.casework.CardTasks;
import org.springframework.stereotype.Component;

/** What somebody has decided in a task that is over: its model has the words, history has his answer. */
@Component
class DecidedInTask {

    private final HistoryService history;
    private final RepositoryService repository;

    DecidedInTask(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** «страница принята»; empty where the model says nothing of it. */
    String of(HistoricTaskInstance task) {
        return Optional.ofNullable(repository.getBpmnModelInstance(task.getProcessDefinitionId()))
                .map(model -> model.<UserTask>getModelElementById(task.getTaskDefinitionKey()))
                .flatMap(step -> CardTasks.property(step, DoneWords.PROPERTY))
                .map(DoneWords::new)
                .flatMap(words -> words.of(field -> answer(task, field)))
                .orElse("");
    }

    /** As it was handed in: whatever the case does with the variable later is no answer of his. */
    private Optional<String> answer(HistoricTaskInstance task, String field) {
        return history
                .createHistoricDetailQuery()
                .variableUpdates()
                .activityInstanceId(task.getActivityInstanceId())
                .disableCustomObjectDeserialization()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .filter(update -> update.getVariableName().equals(field))
                .max(Comparator.comparing(HistoricVariableUpdate::getTime)
                        .thenComparing(HistoricVariableUpdate::getRevision))
                .map(HistoricVariableUpdate::getValue)
                .map(Object::toString);
    }
}
