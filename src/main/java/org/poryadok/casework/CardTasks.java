package org.poryadok.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.poryadok.control.ControlCard;
import org.poryadok.readonce.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open tasks stand under which card: two cards may run in one procedure, and not every task has a term. */
@Component
public class CardTasks {

    private static final String CARD = "card";
    private static final String UNTIL = "until";
    private static final String CARD_OF_TASK = "card of task";

    private final TaskService tasks;
    private final RepositoryService repository;
    private final JdbcClient database;

    CardTasks(TaskService tasks, RepositoryService repository, JdbcClient database) {
        this.tasks = tasks;
        this.repository = repository;
        this.database = database;
    }

    /** The variable that holds the id of the card under which a task stands; empty when it has no term. */
    public static Optional<String> cardVariable(UserTask task) {
        return property(task, CARD);
    }

    /** What a model says of a user task to the kernel. */
    public static Optional<String> property(UserTask task, String name) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    /** Open tasks of a card, the oldest first. */
    public List<Task> open(ControlCard card) {
        return card
                .processInstanceId()
                .map(instance -> tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .orderByTaskCreateTime()
                        .asc()
                        .list())
                .orElse(List.of())
                .stream()
                .filter(task -> cardOf(task).filter(card.id()::equals).isPresent())
                .toList();
    }

    /** Open tasks of each card that has some, the oldest first; however many cards in two queries. */
    public Map<UUID, List<Task>> open(Collection<ControlCard> cards) {
        String[] instances = instances(cards);
        if (instances.length == 0) {
            return Map.of();
        }
        List<Task> open = tasks.createTaskQuery()
                .processInstanceIdIn(instances)
                .orderByTaskCreateTime()
                .asc()
                .list();
        Set<UUID> asked = cards.stream().map(ControlCard::id).collect(Collectors.toSet());
        Map<UUID, List<Task>> ofCards = new HashMap<>();
        cardsOf(open).forEach((task, card) -> {
            if (asked.contains(card)) {
                ofCards.computeIfAbsent(card, id -> new ArrayList<>()).add(task);
            }
        });
        return ofCards;
    }

    /** For work that asks {@link #cardOf} of many tasks ({@link ReadOnce}). */
    public void readAhead(Collection<Task> open) {
        Map<Task, UUID> cards = cardsOf(open);
        open.forEach(task -> ReadOnce.answered(Optional.ofNullable(cards.get(task)), CARD_OF_TASK, task.getId()));
    }

    /** Under which card each stands, however many in one query; what has no term is left out. */
    private Map<Task, UUID> cardsOf(Collection<Task> open) {
        Map<Task, String> variables = new LinkedHashMap<>();
        open.forEach(task ->
                modelled(task).flatMap(CardTasks::cardVariable).ifPresent(variable -> variables.put(task, variable)));
        record Named(String task, String variable) {}
        // The nearest scope decides, as it does for the engine.
        Map<Named, UUID> named = database
                .sql("""
                        with recursive scope as (
                            select id_ as task, execution_id_ as execution, 0 as depth
                            from act_ru_task where id_ = any (:tasks)
                            union all
                            select scope.task, e.parent_id_, scope.depth + 1
                            from scope join act_ru_execution e on e.id_ = scope.execution
                            where e.parent_id_ is not null)
                        select distinct on (scope.task, v.name_) scope.task, v.name_ as variable, v.text_ as card
                        from scope join act_ru_variable v on v.execution_id_ = scope.execution
                        where v.name_ = any (:variables) and (v.task_id_ is null or v.task_id_ = scope.task)
                        order by scope.task, v.name_, v.task_id_ is null, scope.depth""")
                .param("tasks", variables.keySet().stream().map(Task::getId).toArray(String[]::new))
                .param("variables", Set.copyOf(variables.values()).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new Named(row.getString("task"), row.getString("variable")),
                        Optional.ofNullable(row.getString("card")).map(UUID::fromString)))
                .list()
                .stream()
                .filter(entry -> entry.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().orElseThrow()));
        Map<Task, UUID> cards = new LinkedHashMap<>();
        variables.forEach((task, variable) -> Optional.ofNullable(named.get(new Named(task.getId(), variable)))
                .ifPresent(card -> cards.put(task, card)));
        return cards;
    }

    /** Process instances of cards in which somebody has taken a task, or has done one. */
    public Set<String> begun(Collection<ControlCard> cards) {
        String[] instances = instances(cards);
        // The engine has no question about the tasks of many instances.
        return instances.length == 0
                ? Set.of()
                : Set.copyOf(database.sql("""
                        select distinct proc_inst_id_ from act_hi_taskinst
                        where proc_inst_id_ = any(:instances) and assignee_ is not null""")
                        .param("instances", instances)
                        .query(String.class)
                        .list());
    }

    /** By process instance the pages of which open tasks speak, as their list says them; however many cards in one query. */
    public Map<String, List<String>> pages(Collection<ControlCard> cards) {
        String[] instances = instances(cards);
        return instances.length == 0
                ? Map.of()
                : database
                        .sql("""
                                select distinct proc_inst_id_ as instance, text_ as page from act_ru_variable
                                where proc_inst_id_ = any (:instances) and name_ = :variable and task_id_ is not null
                                  and text_ is not null
                                order by text_""")
                        .param("instances", instances)
                        .param("variable", CaseVariables.PAGE_TITLE)
                        .query((row, number) -> Map.entry(row.getString("instance"), row.getString("page")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String[] instances(Collection<ControlCard> cards) {
        return cards.stream()
                .flatMap(card -> card.processInstanceId().stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** Those of them for whom the term of the card runs, and not a day of their own. */
    List<Task> underTermOf(ControlCard card) {
        return open(card).stream()
                .filter(task ->
                        modelled(task).flatMap(model -> property(model, UNTIL)).isEmpty())
                .toList();
    }

    /** The card under which a task stands. */
    public Optional<UUID> cardOf(Task task) {
        return ReadOnce.of(
                () -> modelled(task)
                        .flatMap(CardTasks::cardVariable)
                        .map(variable -> tasks.getVariable(task.getId(), variable))
                        .map(id -> UUID.fromString(id.toString())),
                CARD_OF_TASK,
                task.getId());
    }

    /** How its model has the task; a task of no procedure has none. */
    public Optional<UserTask> modelled(Task task) {
        // The engine looks the definition up for each question, though it never changes.
        return Optional.ofNullable(task.getProcessDefinitionId())
                .map(definition -> ReadOnce.of(() -> repository.getBpmnModelInstance(definition), "model", definition)
                        .getModelElementById(task.getTaskDefinitionKey()));
    }
}
