package org.poryadok.host.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.CaseVariables;
import org.poryadok.control.TermWeight;
import org.poryadok.supervision.JudgedWork;
import org.springframework.stereotype.Component;

/**
 * The ready-made filters of Tasklist. What a filter shows is cut to what its reader may see, so the same six serve
 * every jurisdiction. An administrator's change of a filter stays until a release changes the filter itself.
 */
@Component
class TasklistFilters {

    private static final String ID = "poryadok";
    private static final String VERSION = "poryadokVersion";
    private static final int CURRENT_VERSION = 5;

    private record Wanted(
            String id,
            String name,
            String description,
            String colour,
            boolean forSupervisors,
            Function<TaskQuery, TaskQuery> query) {}

    private static final List<Wanted> FILTERS = List.of(
            // The first one opens by itself: what waits for anyone of the body, taken or not.
            new Wanted(
                    "body",
                    "Задачи моего органа",
                    "Задачи вашего органа, ваших ролей и тех, кого вы замещаете",
                    "#2f7d4f",
                    false,
                    query -> query.taskCandidateUserExpression("${currentUser()}")
                            .includeAssignedTasks()),
            new Wanted(
                    "mine",
                    "Мои задачи",
                    "Задачи, которые вы взяли в работу",
                    "#1f5fa8",
                    false,
                    query -> query.taskAssigneeExpression("${currentUser()}")),
            new Wanted(
                    "overdue",
                    "Просроченные",
                    "Последний день срока по акту прошёл",
                    "#b3261e",
                    false,
                    query -> query.dueBeforeExpression("${deadlines.now()}")
                            .taskMinPriority(TermWeight.OF_THE_ACT.priority())),
            new Wanted(
                    "internal",
                    "Внутренний срок истёк",
                    "Срок назначила администрация: акт не нарушен",
                    "#4a5565",
                    false,
                    query -> query.dueBeforeExpression("${deadlines.now()}")
                            .taskMaxPriority(TermWeight.INTERNAL.priority())),
            new Wanted(
                    "soon",
                    "Срок в ближайшие три рабочих дня",
                    "Последний день срока — не позже третьего рабочего дня",
                    "#8a5a00",
                    false,
                    query -> query.dueAfterExpression("${deadlines.now()}")
                            .dueBeforeExpression("${deadlines.inThreeWorkingDays()}")),
            new Wanted(
                    "jurisdiction",
                    "Задачи всех органов",
                    "Все открытые задачи вашей территории",
                    "#5b4b8a",
                    true,
                    query -> query.active()));

    private static final List<Map<String, String>> LABELS = List.of(
            Map.of("name", CaseVariables.LAST_DAY_TEXT, "label", "Последний день"),
            Map.of("name", CaseVariables.BODY_SHORT_NAME, "label", "Орган"),
            Map.of("name", CaseVariables.PAGE_TITLE, "label", "Страница"),
            Map.of("name", CaseVariables.BASIS_TEXT, "label", "Основание"),
            Map.of("name", CaseVariables.TASK_SUBJECT, "label", "Полностью"),
            Map.of("name", JudgedWork.WHY_HERE, "label", "Кто исполняет"),
            Map.of("name", CaseVariables.IN_STEAD, "label", "Замещение"),
            Map.of("name", CaseVariables.ABSENCE_NOTE, "label", "Обратите внимание"));

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Makes or renews the filters; gives the rights to read them. */
    List<Grant> ensure(Collection<Jurisdiction> jurisdictions) {
        Map<String, Filter> existing = filters.createFilterQuery().filterResourceType(EntityTypes.TASK).list().stream()
                .filter(filter ->
                        filter.getProperties() != null && filter.getProperties().get(ID) != null)
                .collect(Collectors.toMap(
                        filter -> filter.getProperties().get(ID).toString(), Function.identity()));
        List<Grant> grants = new ArrayList<>();
        for (int place = 0; place < FILTERS.size(); place++) {
            Wanted wanted = FILTERS.get(place);
            String filterId = ensure(wanted, place, existing.get(wanted.id()));
            if (wanted.forSupervisors()) {
                jurisdictions.forEach(jurisdiction -> Grants.supervisorsOf(jurisdiction.id())
                        .forEach(group -> grants.add(Grant.of(group, Resources.FILTER, filterId, Permissions.READ))));
            } else {
                grants.add(Grant.of(Grant.EVERYONE, Resources.FILTER, filterId, Permissions.READ));
            }
        }
        return grants;
    }

    private String ensure(Wanted wanted, int place, Filter existing) {
        if (existing != null
                && Integer.valueOf(CURRENT_VERSION)
                        .equals(existing.getProperties().get(VERSION))) {
            return existing.getId();
        }
        Filter filter = existing == null ? filters.newTaskFilter(wanted.name()) : existing;
        filter.setName(wanted.name());
        // What is near, then the rest: PostgreSQL puts tasks without a term last. What is late comes before them when
        // the
        // list is read (host.tasklist), what is late for an act first.
        filter.setQuery(wanted.query()
                .apply(tasks.createTaskQuery())
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc());
        filter.setProperties(properties(wanted, place));
        return filters.saveFilter(filter).getId();
    }

    private static Map<String, Object> properties(Wanted wanted, int place) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ID, wanted.id());
        properties.put(VERSION, CURRENT_VERSION);
        properties.put("description", wanted.description());
        properties.put("color", wanted.colour());
        properties.put("priority", place);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", LABELS);
        return properties;
    }
}
