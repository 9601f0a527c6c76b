package org.poryadok.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.poryadok.control.ControlCard;
import org.springframework.stereotype.Component;

/** Which open tasks stand under which card: two cards may run in one procedure, and not every task has a term. */
@Component
public class CardTasks {

    /** How the models give a task the term of a card. */
    private static final Pattern DUE_DATE =
            Pattern.compile("\\$\\{(?:cardTimers\\.dueDate|incidentTimers\\.dueBy)\\((\\w+)(?:, \\w+)?\\)}");

    private final TaskService tasks;
    private final RepositoryService repository;

    CardTasks(TaskService tasks, RepositoryService repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    /** The variable that holds the id of the card under which a task stands; empty when it has no term. */
    public static Optional<String> cardVariable(UserTask task) {
        return Optional.ofNullable(task.getCamundaDueDate()).map(DUE_DATE::matcher).filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** Open tasks of a card, the oldest first. */
    public List<Task> open(ControlCard card) {
        return card.processInstanceId()
                .map(instance -> tasks.createTaskQuery().processInstanceId(instance).orderByTaskCreateTime().asc().list())
                .orElse(List.of()).stream()
                .filter(task -> cardOf(task).filter(card.id()::equals).isPresent())
                .toList();
    }

    /** The card under which a task stands. */
    public Optional<UUID> cardOf(Task task) {
        return modelled(task).flatMap(CardTasks::cardVariable)
                .map(variable -> tasks.getVariable(task.getId(), variable))
                .map(id -> UUID.fromString(id.toString()));
    }

    private Optional<UserTask> modelled(Task task) {
        return Optional.ofNullable(task.getProcessDefinitionId())
                .map(definition -> repository.getBpmnModelInstance(definition)
                        .getModelElementById(task.getTaskDefinitionKey()));
    }
}
