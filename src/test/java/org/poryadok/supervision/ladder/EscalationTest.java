package org.poryadok.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.mail.Dispatcher;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class EscalationTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");

    @Autowired
    private Engine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal journal;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private JdbcClient database;

    private TestBody body;

    @BeforeEach
    void body() {
        body = TestBody.create(database, "kuzbass");
    }

    @Test
    void kuzbassAccountsLivedThroughFromTheFourteenthOfFebruary() {
        String coordinator = TestBody.official(database, "kuzbass", body.id(), "coordinator", "c@example.org");
        String controller = TestBody.official(database, "kuzbass", body.id(), "controller", "k@example.org");
        engine.setClock(kemerovo("2020-02-14T10:00"));
        ProcessInstance digest = runtime.startProcessInstanceByKey(
                "daily-digest", "test of the digest", Map.of("jurisdiction", "kuzbass"));
        ControlledStep step = accounts();

        engine.runDueJobs(step.instance());
        assertThat(timer(step, "reminder-due")).isEqualTo(Date.from(Instant.parse("2020-02-27T02:00:00Z")));
        assertThat(timer(step, "term-expired")).isEqualTo(Date.from(Instant.parse("2020-03-03T02:00:00Z")));

        pass(step, digest, "2020-02-27T08:59");
        assertThat(letters(step)).isEmpty();
        pass(step, digest, "2020-02-27T09:00");
        assertThat(letters(step)).containsExactly("reminder:0:" + body.executor());

        pass(step, digest, "2020-03-03T08:59");
        assertThat(letters(step)).hasSize(1);
        pass(step, digest, "2020-03-03T09:01");
        assertThat(letters(step))
                .containsExactlyInAnyOrder(
                        "reminder:0:" + body.executor(), "overdue:0:" + body.executor(), "overdue:0:" + body.head());

        pass(step, digest, "2020-03-17T12:00");
        assertThat(letters(step)).hasSize(3);
        assertThat(told(step, coordinator)).containsExactly("2020-03-04T09:15");
        assertThat(told(step, controller)).containsExactly("2020-03-06T09:15", "2020-03-16T09:15");
        assertThat(journal.find("digest:kuzbass:" + coordinator + ":2020-03-04")
                        .orElseThrow()
                        .letter()
                        .text())
                .contains("Исполнить обязанность")
                .contains("просрочка: 2 рабочих дня");
        runtime.deleteProcessInstance(digest.getProcessInstanceId(), "конец теста");
    }

    @Test
    void timerOfEveryDayKeepsItsHourAcrossNewYearAndStopsWhenTheStepIsDone() {
        body = TestBody.create(database, "shpakovsky");
        engine.setClock(LocalDateTime.parse("2024-12-26T10:00").atZone(STAVROPOL));
        ControlledStep step = ControlledStep.start(
                repository, runtime, cards, body, "shpakovsky-1199-2023", "SHP-3.2.2", LocalDate.of(2024, 12, 26));
        engine.runDueJobs(step.instance());
        assertThat(timer(step, "reminder-due")).isEqualTo(Date.from(Instant.parse("2024-12-27T06:00:00Z")));
        assertThat(timer(step, "term-expired")).isEqualTo(Date.from(Instant.parse("2024-12-29T06:00:00Z")));

        engine.passTimeUntil(
                step.instance(), LocalDateTime.parse("2025-01-08T12:00").atZone(STAVROPOL));
        assertThat(letters(step)).containsExactly("reminder:0:" + body.executor());
        assertThat(timer(step, "term-expired")).isEqualTo(Date.from(Instant.parse("2025-01-09T06:00:00Z")));

        engine.passTimeUntil(
                step.instance(), LocalDateTime.parse("2025-01-09T09:01").atZone(STAVROPOL));
        assertThat(letters(step)).hasSize(3);

        tasks.complete(task(step).getId());
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(step.instance().getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void movedClockIsCaughtUpWithOneFiring() {
        engine.setClock(kemerovo("2020-02-14T10:00"));
        ControlledStep step = accounts();
        engine.runDueJobs(step.instance());

        engine.setClock(kemerovo("2020-03-20T15:00"));
        engine.runDueJobs(step.instance());

        assertThat(letters(step)).containsExactlyInAnyOrder("overdue:0:" + body.executor(), "overdue:0:" + body.head());
        assertThat(timer(step, "term-expired")).isEqualTo(Date.from(Instant.parse("2020-03-21T02:00:00Z")));
    }

    @Test
    void letterGoesToWhoeverHasTakenTheTask() {
        engine.setClock(kemerovo("2020-02-14T10:00"));
        ControlledStep step = accounts();
        engine.runDueJobs(step.instance());
        tasks.setAssignee(task(step).getId(), body.responsible());

        engine.passTimeUntil(step.instance(), kemerovo("2020-02-27T10:00"));

        assertThat(letters(step)).containsExactly("reminder:0:" + body.responsible());
        assertThat(journal.ofReference(step.instance().getProcessInstanceId())
                        .get(0)
                        .letter()
                        .text())
                .contains("/camunda/app/tasklist/default/#/?task=" + task(step).getId());
    }

    @Test
    void termThatHadPassedWhenItWasPutUnderControlIsEscalatedOnTheNextMorningAndNotRemindedOf() {
        engine.setClock(kemerovo("2020-03-04T10:00"));
        ControlledStep step = accounts();
        engine.runDueJobs(step.instance());
        assertThat(letters(step)).isEmpty();

        engine.passTimeUntil(step.instance(), kemerovo("2020-03-05T09:00"));

        assertThat(letters(step)).containsExactlyInAnyOrder("overdue:0:" + body.executor(), "overdue:0:" + body.head());
    }

    @Test
    void bodyInWhichNobodyWorksIsAnIncidentAndTheStepGoesOn() {
        body = TestBody.deserted(database, "kuzbass");
        engine.setClock(kemerovo("2020-02-14T10:00"));
        ControlledStep step = accounts();
        engine.passTimeUntil(step.instance(), kemerovo("2020-02-27T10:00"));

        dispatcher.dispatchNow();

        List<Incident> incidents = runtime.createIncidentQuery()
                .processInstanceId(step.instance().getProcessInstanceId())
                .list();
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).getIncidentType()).isEqualTo("mail");
        assertThat(incidents.get(0).getIncidentMessage())
                .contains("исполнитель (в роли никто не состоит)")
                .contains("не указан адрес электронной почты");
        tasks.complete(task(step).getId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(step.instance().getProcessInstanceId())
                        .count())
                .isZero();
    }

    private ControlledStep accounts() {
        return ControlledStep.start(
                repository, runtime, cards, body, "kuzbass-66-2020", "KUZ-3a", LocalDate.of(2020, 2, 14));
    }

    /** Both fire in their own order: the step's letters at nine, the digest a quarter of an hour later. */
    private void pass(ControlledStep step, ProcessInstance digest, String localTime) {
        ZonedDateTime until = kemerovo(localTime);
        for (ZonedDateTime noon = engine.now().atZone(KEMEROVO).withHour(12);
                noon.isBefore(until);
                noon = noon.plusDays(1)) {
            ZonedDateTime nine = noon.withHour(9).withMinute(5);
            if (nine.toInstant().isAfter(engine.now())) {
                engine.passTimeUntil(step.instance(), nine);
            }
            engine.passTimeUntil(digest, noon);
        }
        engine.passTimeUntil(step.instance(), until);
        engine.passTimeUntil(digest, until);
    }

    private Task task(ControlledStep step) {
        return tasks.createTaskQuery()
                .processInstanceId(step.instance().getProcessInstanceId())
                .singleResult();
    }

    private Date timer(ControlledStep step, String event) {
        return management
                .createJobQuery()
                .processInstanceId(step.instance().getProcessInstanceId())
                .activityId(event)
                .list()
                .stream()
                .map(Job::getDuedate)
                .findFirst()
                .orElseThrow();
    }

    /** Level, occurrence and recipient of the letters about the step. */
    private List<String> letters(ControlledStep step) {
        return journal.ofReference(step.instance().getProcessInstanceId()).stream()
                .map(OutboxEntry::letter)
                .map(letter -> letter.key().substring(("card:" + step.card().id() + ":0:").length()))
                .toList();
    }

    /** To the minute, when a digest told somebody of the step. */
    private List<String> told(ControlledStep step, String user) {
        return cards.history(step.card().id()).stream()
                .filter(event -> event.recipient().filter(user::equals).isPresent())
                .map(event -> event.at()
                        .atZone(KEMEROVO)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString())
                .toList();
    }

    private static ZonedDateTime kemerovo(String localTime) {
        return LocalDateTime.parse(localTime).atZone(KEMEROVO);
    }
}
