package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.AtOnce;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.gate.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent twice at once, by a double click or by a proxy, is done once; of the second somebody reads what has happened. */
@PoryadokTest
@EachTestAlone
class DoubledRequestsTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String RESPONSIBLE = "kuzbass.health.responsible";
    private static final String HEAD = "kuzbass.health.head";
    private static final String CHOICE = """
            {"variables": {"network": {"value": "vk"}, "ownerClass": {"value": "SECTORAL_BODY"}}}""";
    private static final String START = "/process-definition/key/create-account/submit-form";

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private ProcessInstance page;
    private String task;

    @BeforeEach
    void ministryHasToChooseANetwork() {
        engine.setClock(LocalDateTime.parse("2020-02-17T10:00").atZone(KEMEROVO));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        page = acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.health", "create-account", "2020-02-14");
        task = desk.task(page, RESPONSIBLE, "choose-network").getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void aTaskIsCompletedOnce(String door) throws Exception {
        List<HttpResponse<String>> answers = times(5, door, "/task/" + task + "/submit-form", CHOICE);

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(204);
        assertThat(refused(answers)).allSatisfy(answer -> isToldInRussian(answer, 404, 409));
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(page.getId())
                        .activityId("create-and-design")
                        .count())
                .isEqualTo(1);
        assertThat(tasks.createTaskQuery().processInstanceId(page.getId()).count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void aProcedureIsBegunOnce(String door) throws Exception {
        long before = begun();

        List<HttpResponse<String>> answers = times(2, door, START, reason("Нужна вторая"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200);
        assertThat(refused(answers)).allSatisfy(answer -> {
            isToldInRussian(answer, 400);
            assertThat(answer.body()).contains("вы только что начали: второй раз она не начата.");
        });
        assertThat(begun()).isEqualTo(before + 1);
    }

    @Test
    void anotherProcedureIsBegunAtOnceAndTheSameOneLater() throws Exception {
        long before = begun();
        Session responsible = Session.withPassword(port, RESPONSIBLE);
        assertThat(responsible
                        .ask("POST", "/engine-rest" + START, reason("Одна"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(responsible
                        .ask("POST", "/engine-rest" + START, reason("Другая"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Session.withPassword(port, HEAD)
                        .ask("POST", "/engine-rest" + START, reason("Одна"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(responsible
                        .ask("POST", "/engine-rest" + START, reason("Одна"))
                        .statusCode())
                .isEqualTo(400);

        engine.setClock(LocalDateTime.parse("2020-02-17T10:01").atZone(KEMEROVO));

        assertThat(responsible
                        .ask("POST", "/engine-rest" + START, reason("Одна"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(begun()).isEqualTo(before + 4);
    }

    /** Whoever was refused mends his form and sends it at once. */
    @Test
    void whatWasRefusedWasNotBegun() throws Exception {
        Session responsible = Session.withPassword(port, RESPONSIBLE);
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = responsible.ask("POST", "/engine-rest" + START, reason(""));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Напишите, зачем нужна ещё одна страница.");
        }
    }

    @Test
    void aTaskIsTakenOnce() throws Exception {
        List<HttpResponse<String>> own =
                times(2, "/engine-rest", "/task/" + task + "/claim", "{\"userId\": \"" + RESPONSIBLE + "\"}");

        assertThat(own).extracting(HttpResponse::statusCode).contains(204);
        own.stream().filter(answer -> answer.statusCode() != 204).forEach(answer -> isToldInRussian(answer, 409));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(RESPONSIBLE);
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task)
                        .operationType("Claim")
                        .userId(RESPONSIBLE)
                        .property("assignee")
                        .list())
                .extracting(deed -> deed.getOrgValue() + " → " + deed.getNewValue())
                .containsOnlyOnce("null → " + RESPONSIBLE);
    }

    private List<HttpResponse<String>> times(int requests, String door, String address, String body) throws Exception {
        List<Callable<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            Session session = door.startsWith("/camunda")
                    ? Session.loggedIn(port, RESPONSIBLE)
                    : Session.withPassword(port, RESPONSIBLE);
            all.add(() -> session.ask("POST", door + address, body));
        }
        return AtOnce.all(all);
    }

    private static List<HttpResponse<String>> refused(List<HttpResponse<String>> answers) {
        return answers.stream().filter(answer -> answer.statusCode() >= 300).toList();
    }

    private static void isToldInRussian(HttpResponse<String> answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(answer.body()).containsPattern("\"message\":\"[А-ЯЁ][^A-Z\"]+");
    }

    private static String reason(String reason) {
        return "{\"variables\": {\"reason\": {\"value\": \"" + reason + "\"}}}";
    }

    private long begun() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("create-account")
                .count();
    }
}
