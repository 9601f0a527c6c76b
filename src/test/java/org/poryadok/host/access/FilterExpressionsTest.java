package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks, and whichever way: an expression in a query reaches neither beans nor Java. */
@PoryadokTest
class FilterExpressionsTest {

    private static final String OFFICIAL = "tomsk.health.head";
    private static final String ADMINISTRATOR = "admin";

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private Desk desk;

    private Task task;

    @BeforeEach
    void taskOfTheAdministrator() {
        task = tasks.newTask();
        task.setTenantId("tomsk");
        task.setAssignee(ADMINISTRATOR);
        tasks.saveTask(task);
    }

    @AfterEach
    void removeTask() {
        tasks.deleteTask(task.getId(), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.System').getMethod('lineSeparator').invoke(null)}",
                "#{''.getClass().getName()}",
                "a${environment.getProperty('spring.datasource.password')}",
                "${environment.getProperty('java.version')}",
                "${deadlines.getClass().getName()}",
                "${currentUser().concat('')}",
                "${XML('<a/>').name()}",
                "${1 + 1}"
            })
    void nothingButTheWordsOfTheListIsEvaluated(String expression) {
        UnaryOperator<TaskQuery> nested = query ->
                query.or().taskNameLike("x").taskAssigneeExpression(expression).endOr();
        isRefused(OFFICIAL, () -> nested.apply(tasks.createTaskQuery()).list());
        isRefused(OFFICIAL, () -> nested.apply(tasks.createTaskQuery()).count());
        for (UnaryOperator<TaskQuery> way :
                List.<UnaryOperator<TaskQuery>>of(nested, query -> query.taskAssigneeExpression(expression))) {
            String filter = stored("attack", way);
            isRefused(ADMINISTRATOR, () -> filters.list(filter));
            isRefused(ADMINISTRATOR, () -> filters.count(filter));
        }
    }

    @Test
    void wordsOfTheListAndPlainTextStillWork() {
        for (String me : List.of("${currentUser()}", ADMINISTRATOR)) {
            assertThat(shows(query -> query.taskAssigneeExpression(me))).isTrue();
        }
        assertThat(shows(query -> query.taskCreatedBeforeExpression("${dateTime()}")))
                .isTrue();
        assertThat(shows(query -> query.taskCreatedAfterExpression("${now()}"))).isFalse();
    }

    private boolean shows(UnaryOperator<TaskQuery> query) {
        String filter = stored("own", query);
        return desk.as(ADMINISTRATOR, () -> filters.<Task>list(filter)).stream()
                .anyMatch(found -> found.getId().equals(task.getId()));
    }

    private String stored(String name, UnaryOperator<TaskQuery> query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.apply(tasks.createTaskQuery()));
        return filters.saveFilter(filter).getId();
    }

    private void isRefused(String user, Callable<?> question) {
        Desk.assertRefused(() -> desk.as(user, question), null, "не вычисляются");
    }
}
