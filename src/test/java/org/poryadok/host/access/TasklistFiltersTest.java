package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.control.TermWeight;
import org.poryadok.deployment.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@PoryadokTest
class TasklistFiltersTest {

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MovableClock clock;

    private final String name = "task-" + UUID.randomUUID();
    private Task task;

    /** Friday 30.04.2021 in Tomsk; 1–3 and 8–10 May are off, 4–7 May are working days that the President gave off. */
    @BeforeEach
    void taskOfABody() {
        clock.set(ZonedDateTime.of(2021, 4, 30, 10, 0, 0, 0, TOMSK).toInstant());
        task = tasks.newTask();
        task.setName(name);
        task.setTenantId("tomsk");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "tomsk.health.head");
    }

    @AfterEach
    void removeTask() {
        tasks.deleteTask(task.getId(), true);
        clock.reset();
    }

    @Test
    void officialHasFiveFiltersInOrderAndTheCoordinatorASixth() {
        assertThat(namesFor("tomsk.health.head"))
                .containsExactly(
                        "Задачи моего органа",
                        "Мои задачи",
                        "Просроченные",
                        "Внутренний срок истёк",
                        "Срок в ближайшие три рабочих дня");
        assertThat(namesFor("tomsk.coordinator"))
                .containsExactly(
                        "Задачи моего органа",
                        "Мои задачи",
                        "Просроченные",
                        "Внутренний срок истёк",
                        "Срок в ближайшие три рабочих дня",
                        "Задачи всех органов");
        assertThat(namesFor("tomsk.controller")).endsWith("Задачи всех органов");
    }

    @Test
    void taskOfTheBodyBecomesMineWhenITakeIt() {
        assertThat(shows("tomsk.health.head", "Задачи моего органа")).isTrue();
        assertThat(shows("tomsk.health.head", "Мои задачи")).isFalse();
        tasks.claim(task.getId(), "tomsk.health.head");
        assertThat(shows("tomsk.health.head", "Задачи моего органа")).isTrue();
        assertThat(shows("tomsk.health.head", "Мои задачи")).isTrue();
        assertThat(shows("tomsk.culture.head", "Задачи моего органа")).isFalse();
    }

    @Test
    void taskIsOverdueOnlyWhenItsLastDayIsOver() {
        dueAtTheEndOf(2021, 4, 30);
        clock.set(ZonedDateTime.of(2021, 4, 30, 23, 59, 0, 0, TOMSK).toInstant());
        assertThat(shows("tomsk.health.head", "Просроченные")).isFalse();
        assertThat(shows("tomsk.health.head", "Срок в ближайшие три рабочих дня"))
                .isTrue();
        clock.set(ZonedDateTime.of(2021, 5, 1, 0, 0, 1, 0, TOMSK).toInstant());
        assertThat(shows("tomsk.health.head", "Просроченные")).isTrue();
        assertThat(shows("tomsk.health.head", "Срок в ближайшие три рабочих дня"))
                .isFalse();
    }

    @Test
    void whoeverIsLaterThanAnInternalTermIsNotAmongTheLate() {
        dueAtTheEndOf(2021, 4, 29);
        task.setPriority(TermWeight.INTERNAL.priority());
        tasks.saveTask(task);
        assertThat(shows("tomsk.health.head", "Просроченные")).isFalse();
        assertThat(shows("tomsk.health.head", "Внутренний срок истёк")).isTrue();
        task.setPriority(TermWeight.MET.priority());
        tasks.saveTask(task);
        assertThat(shows("tomsk.health.head", "Просроченные"))
                .as("what is being checked was in time")
                .isFalse();
        assertThat(shows("tomsk.health.head", "Внутренний срок истёк")).isFalse();
        task.setPriority(TermWeight.OF_THE_ACT.priority());
        tasks.saveTask(task);
        assertThat(shows("tomsk.health.head", "Просроченные")).isTrue();
        assertThat(shows("tomsk.health.head", "Внутренний срок истёк")).isFalse();
    }

    @Test
    void threeWorkingDaysReachOverTheHolidays() {
        dueAtTheEndOf(2021, 5, 6);
        assertThat(shows("tomsk.health.head", "Срок в ближайшие три рабочих дня"))
                .isTrue();
        dueAtTheEndOf(2021, 5, 7);
        assertThat(shows("tomsk.health.head", "Срок в ближайшие три рабочих дня"))
                .isFalse();
    }

    @Test
    void filtersShowLastDayBodyPageAndClause() {
        JsonNode filter = filter("tomsk.health.head", "Мои задачи");
        assertThat(filter.at("/properties/variables").findValuesAsText("name"))
                .containsExactly(
                        "lastDayText",
                        "bodyShortName",
                        "pageTitle",
                        "basisText",
                        "taskSubject",
                        "whyHere",
                        "inStead",
                        "absenceNote");
        assertThat(filter.at("/properties/variables").findValuesAsText("label"))
                .containsExactly(
                        "Последний день",
                        "Орган",
                        "Страница",
                        "Основание",
                        "Полностью",
                        "Кто исполняет",
                        "Замещение",
                        "Обратите внимание");
        assertThat(filter.at("/properties/refresh").asBoolean()).isTrue();
        assertThat(filter.at("/properties/color").asText()).startsWith("#");
    }

    @Test
    void administratorGivesAReadyFilterAnotherColour() {
        ObjectNode overdue = (ObjectNode) filter("admin", "Просроченные");
        ((ObjectNode) overdue.get("properties")).put("color", "#123456");
        ResponseEntity<String> answer = as("admin")
                .exchange(
                        "/engine-rest/filter/" + overdue.get("id").asText(),
                        HttpMethod.PUT,
                        new HttpEntity<>(overdue),
                        String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(filter("tomsk.health.head", "Просроченные")
                        .at("/properties/color")
                        .asText())
                .isEqualTo("#123456");
        dueAtTheEndOf(2021, 4, 29);
        assertThat(shows("tomsk.health.head", "Просроченные")).isTrue();
    }

    private void dueAtTheEndOf(int year, int month, int day) {
        Instant end = ZonedDateTime.of(year, month, day, 23, 59, 59, 0, TOMSK).toInstant();
        task = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        task.setDueDate(Date.from(end));
        tasks.saveTask(task);
    }

    private boolean shows(String user, String filterName) {
        String id = filter(user, filterName).get("id").asText();
        return as(user).getForObject("/engine-rest/filter/" + id + "/list?maxResults=1000", String.class)
                .contains(name);
    }

    private List<String> namesFor(String user) {
        JsonNode filters = filters(user);
        return StreamSupport.stream(filters.spliterator(), false)
                .filter(filter -> filter.at("/properties/poryadok").isTextual())
                .sorted((a, b) -> a.at("/properties/priority").asInt()
                        - b.at("/properties/priority").asInt())
                .map(filter -> filter.get("name").asText())
                .toList();
    }

    private JsonNode filter(String user, String filterName) {
        for (JsonNode filter : filters(user)) {
            if (filter.get("name").asText().equals(filterName)) {
                return filter;
            }
        }
        throw new AssertionError(user + " has no filter " + filterName);
    }

    private JsonNode filters(String user) {
        return as(user).getForObject("/engine-rest/filter?resourceType=Task", JsonNode.class);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, user);
    }
}
