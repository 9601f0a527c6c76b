package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.deployment.MovableClock;
import org.poryadok.gate.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officials, one in a browser and one with a password in every request: each deed stands under its doer's name. */
@PoryadokTest
@EachTestAlone
class WhoActsTest {

    private static final String ACT = "kuzbass-66-2020";
    private static final String BODY = "kuzbass.education";
    private static final String RESPONSIBLE = BODY + ".responsible";
    private static final String EXECUTOR = BODY + ".executor";
    private static final String NETWORK = """
            {"variables": {"network": {"value": "vk"}, "ownerClass": {"value": "SECTORAL_BODY"}}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    private ProcessInstance page;
    private Session responsible;
    private Session executor;

    @BeforeEach
    void bodyIsObligedToHaveAPage() throws Exception {
        clock.set(LocalDateTime.parse("2020-02-17T10:00")
                .atZone(ZoneId.of("Asia/Novokuznetsk"))
                .toInstant());
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        page = acts.obliges(ACT, "KUZ-3a", BODY, "create-account", "2020-02-14");
        responsible = Session.loggedIn(port, RESPONSIBLE);
        executor = Session.withPassword(port, EXECUTOR);
    }

    @Test
    void eachDeedStandsUnderTheNameOfItsDoerInHistoryJournalAndRegistry() throws Exception {
        String choice = taskOf(RESPONSIBLE, "choose-network");
        done(web("/task/" + choice + "/claim", "{\"userId\": \"" + RESPONSIBLE + "\"}"));
        done(web("/task/" + choice + "/submit-form", NETWORK));
        // Nobody has taken this one: whoever completes it takes it by that.
        String design = taskOf(EXECUTOR, "create-and-design");
        done(rest("/task/" + design + "/submit-form", """
                {"variables": {"address": {"value": "https://vk.com/who_acts"},
                 "createdOn": {"value": "2020-02-17"}}}"""));
        String acceptance = taskOf(RESPONSIBLE, "accept-account");
        done(web("/task/" + acceptance + "/submit-form", "{\"variables\": {\"decision\": {\"value\": \"accept\"}}}"));
        engine.runDueJobs(page);

        for (Map.Entry<String, String> deed : Map.of(choice, RESPONSIBLE, design, EXECUTOR, acceptance, RESPONSIBLE)
                .entrySet()) {
            HistoricTaskInstance done = history.createHistoricTaskInstanceQuery()
                    .taskId(deed.getKey())
                    .singleResult();
            assertThat(done.getAssignee()).isEqualTo(deed.getValue());
            List<UserOperationLogEntry> journal =
                    history.createUserOperationLogQuery().taskId(deed.getKey()).list();
            assertThat(journal)
                    .extracting(UserOperationLogEntry::getOperationType)
                    .contains(
                            UserOperationLogEntry.OPERATION_TYPE_CLAIM, UserOperationLogEntry.OPERATION_TYPE_COMPLETE);
            assertThat(journal).extracting(UserOperationLogEntry::getUserId).containsOnly(deed.getValue());
        }
        assertThat(known("createdBy")).isEqualTo(EXECUTOR);
        assertThat(known("acceptedBy")).isEqualTo(RESPONSIBLE);
        assertThat(database.sql("select activated_by from account where process_instance_id = ?")
                        .param(page.getId())
                        .query(String.class)
                        .single())
                .isEqualTo(RESPONSIBLE);
    }

    @Test
    void taskIsTakenOnlyForOneself() throws Exception {
        String choice = taskOf(RESPONSIBLE, "choose-network");
        String forAnother = "{\"userId\": \"kuzbass.education.head\"}";
        isRefused(web("/task/" + choice + "/claim", forAnother), "только для себя");
        for (String user : List.of(RESPONSIBLE, "admin")) {
            isRefused(
                    Session.withPassword(port, user).ask("POST", "/engine-rest/task/" + choice + "/claim", forAnother),
                    "только для себя");
        }
        isRefused(web("/task/" + choice + "/claim", "{}"), "только для себя");
        assertThat(assigneeOf(choice)).isNull();
    }

    @Test
    void whatAnotherHasTakenIsNotCompletedNorGivenBackByAColleague() throws Exception {
        String choice = taskOf(RESPONSIBLE, "choose-network");
        tasks.setAssignee(choice, BODY + ".head");
        isRefused(web("/task/" + choice + "/submit-form", NETWORK), "Задачу взял в работу другой сотрудник");
        isRefused(web("/task/" + choice + "/unclaim", null), "Вернуть задачу может только тот");
        isRefused(web("/task/" + choice + "/claim", "{\"userId\": \"" + RESPONSIBLE + "\"}"), "другой сотрудник");
        assertThat(assigneeOf(choice)).isEqualTo(BODY + ".head");
        assertThat(known("network")).isNull();
    }

    @Test
    void whoHasTakenATaskGivesItBack() throws Exception {
        String choice = taskOf(RESPONSIBLE, "choose-network");
        done(web("/task/" + choice + "/claim", "{\"userId\": \"" + RESPONSIBLE + "\"}"));
        done(web("/task/" + choice + "/unclaim", null));
        assertThat(assigneeOf(choice)).isNull();
    }

    @Test
    void whoIsNoCandidateTakesNothingByCompletingIt() throws Exception {
        String choice = taskOf(RESPONSIBLE, "choose-network");
        for (String answers : List.of(NETWORK, "{\"variables\": {}}")) {
            HttpResponse<String> answer = rest("/task/" + choice + "/submit-form", answers);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("У вас нет права на это действие.");
        }
        assertThat(assigneeOf(choice)).isNull();
        assertThat(known("network")).isNull();
    }

    @Test
    void rightGivenByAnAdministratorMakesNobodyACandidate() throws Exception {
        String choice = taskOf(RESPONSIBLE, "choose-network");
        Session administrator = Session.withPassword(port, "admin");
        HttpResponse<String> given = administrator.ask(
                "POST",
                "/engine-rest/authorization/create",
                "{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"" + EXECUTOR
                        + "\", \"resourceType\": 7, \"resourceId\": \"*\"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        String right = given.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        try {
            isRefused(rest("/task/" + choice + "/submit-form", NETWORK), "Эта задача предложена не вам.");
            isRefused(
                    rest("/task/" + choice + "/claim", "{\"userId\": \"" + EXECUTOR + "\"}"),
                    "Эта задача предложена не вам.");
            assertThat(assigneeOf(choice)).isNull();
        } finally {
            done(administrator.ask("DELETE", "/engine-rest/authorization/" + right, ""));
        }
    }

    @Test
    void administratorCompletesNothingInAnothersNameButMayTakeItOver() throws Exception {
        String choice = taskOf(RESPONSIBLE, "choose-network");
        tasks.setAssignee(choice, RESPONSIBLE);
        Session administrator = Session.withPassword(port, "admin");
        isRefused(
                administrator.ask("POST", "/engine-rest/task/" + choice + "/submit-form", NETWORK),
                "Задачу взял в работу другой сотрудник");
        done(administrator.ask("POST", "/engine-rest/task/" + choice + "/assignee", "{\"userId\": \"admin\"}"));
        done(administrator.ask("POST", "/engine-rest/task/" + choice + "/submit-form", NETWORK));
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(choice)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("admin");
    }

    @Test
    void administratorPassesATaskOnToWhomItIsOfferedAndOffersItToNobodyElse() throws Exception {
        String choice = taskOf(RESPONSIBLE, "choose-network");
        Session administrator = Session.withPassword(port, "admin");
        for (String stranger : List.of("kirov.health.responsible", "kuzbass.health.responsible", "no.one")) {
            isRefused(
                    administrator.ask(
                            "POST", "/engine-rest/task/" + choice + "/assignee", "{\"userId\": \"" + stranger + "\"}"),
                    "кто вправе её исполнить");
        }
        assertThat(assigneeOf(choice)).isNull();
        for (String change : List.of("identity-links", "identity-links/delete")) {
            for (String whom : List.of("\"userId\": \"" + BODY + ".head\"", "\"groupId\": \"kuzbass\"")) {
                assertThat(administrator
                                .ask(
                                        "POST",
                                        "/engine-rest/task/" + choice + "/" + change,
                                        "{" + whom + ", \"type\": \"candidate\"}")
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        done(administrator.ask(
                "POST", "/engine-rest/task/" + choice + "/assignee", "{\"userId\": \"" + RESPONSIBLE + "\"}"));
        assertThat(assigneeOf(choice)).isEqualTo(RESPONSIBLE);
    }

    private HttpResponse<String> web(String address, String body) throws Exception {
        return responsible.ask("POST", "/camunda/api/engine/engine/default" + address, body);
    }

    private HttpResponse<String> rest(String address, String body) throws Exception {
        return executor.ask("POST", "/engine-rest" + address, body);
    }

    private String taskOf(String user, String step) {
        engine.runDueJobs(page);
        return desk.task(page, user, step).getId();
    }

    private String assigneeOf(String task) {
        Task open = tasks.createTaskQuery().taskId(task).singleResult();
        assertThat(open).isNotNull();
        return open.getAssignee();
    }

    private Object known(String variable) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(page.getId())
                .variableName(variable)
                .list()
                .stream()
                .map(found -> found.getValue())
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static void isRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }
}
