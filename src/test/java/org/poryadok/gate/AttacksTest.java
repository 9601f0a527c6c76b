package org.poryadok.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an official could once do with a password and one request: each is refused, and nothing has changed. */
@PoryadokTest
class AttacksTest {

    private static final String HEAD = "tomsk.transport.head";
    private static final List<String> FACTS = List.of(
            "account",
            "control_card",
            "designation",
            "exemption",
            "account_incident",
            "letter",
            "act_ru_execution",
            "act_ru_variable",
            "act_ru_task");

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TestRestTemplate http;

    private String deployment;
    private ProcessInstance instance;
    private String task;

    @BeforeEach
    void taskOfTheBody() {
        deployment = repository
                .createDeployment()
                .addString("attacked.form", """
                        {"components": [{"type": "textfield", "key": "answer", "id": "a"}],
                         "type": "default", "id": "attacked", "schemaVersion": 16}""")
                .addModelInstance(
                        "attacked.bpmn",
                        Bpmn.createExecutableProcess("attacked")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("step")
                                .camundaCandidateGroups("${bodyId}.head")
                                .camundaFormRef("attacked")
                                .camundaFormRefBinding("deployment")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey(
                "attacked", Map.of("jurisdiction", "tomsk", "bodyId", "tomsk.transport"));
        task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    @AfterEach
    void removeIt() {
        repository.deleteDeployment(deployment, true, true, true);
    }

    /** Another body exempted, a page closed, a person designated, a false alarm raised: by an instruction. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exempt-from-account",
                "close-account",
                "appoint-officials",
                "account-compromised",
                "create-account",
                "replace-official"
            })
    void noProcedureBeginsInItsMiddleWithVariablesOfOnesChoice(String procedure) throws Exception {
        String instructions = """
                {"startInstructions": [{"type": "startBeforeActivity", "activityId": "%s", "variables":
                  {"bodyId": {"value": "tomsk.health"}, "clauseId": {"value": "NONE-1"}}}]}""";
        String middle = repository
                .getBpmnModelInstance(newest(procedure))
                .getModelElementsByType(ServiceTask.class)
                .iterator()
                .next()
                .getId();
        for (String address :
                List.of("/process-definition/key/" + procedure, "/process-definition/" + newest(procedure))) {
            isRefused(403, "POST", address + "/start", instructions.formatted(middle));
            isRefused(400, "POST", address + "/submit-form", instructions.formatted(middle));
        }
    }

    /** An expression in a question, nested or not, could do whatever Java and the product's beans can. */
    @ParameterizedTest
    @ValueSource(strings = {"tomsk.transport.executor", "kuzbass.controller", "admin"})
    void noQuestionIsAnsweredByEvaluatingAnExpression(String user) {
        Map<String, Object> nested = Map.of(
                "orQueries",
                List.of(Map.of(
                        "taskName",
                        "x",
                        "assigneeExpression",
                        "${''.getClass().forName('java.lang.System').getMethod('lineSeparator').invoke(null)}")));
        String filter = filters.createFilterQuery().list().get(0).getId();
        for (String question :
                List.of("filter/" + filter + "/list", "filter/" + filter + "/count", "task", "task/count")) {
            ResponseEntity<String> answer =
                    http.withBasicAuth(user, user).postForEntity("/engine-rest/" + question, nested, String.class);
            assertThat(answer.getStatusCode().is4xxClientError())
                    .as(question + ": " + answer)
                    .isTrue();
            assertThat(answer.getBody())
                    .as(question)
                    .matches("(?s).*(Выражения в запросах не принимаются|нет права).*");
        }
    }

    @Test
    void noProcedureGetsABusinessKeyOfOnesChoice() throws Exception {
        isRefused(
                400,
                "POST",
                "/process-definition/key/create-account/submit-form",
                "{\"businessKey\": \"forged\", \"variables\": {}}");
        isRefused(403, "POST", "/process-definition/key/create-account/start", "{\"businessKey\": \"forged\"}");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("forged")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
            {"value": "{}", "type": "Object", "valueInfo": {"objectTypeName": "java.util.HashMap",
             "serializationDataFormat": "application/json"}}""",
                "{\"value\": {\"a\": 1}}",
                "{\"value\": [1]}",
                "{\"value\": \"AAAA\", \"type\": \"Bytes\"}",
                "{\"value\": \"AAAA\", \"type\": \"File\", \"valueInfo\": {\"filename\": \"a.txt\"}}",
                "{\"value\": \"<a/>\", \"type\": \"Xml\"}",
                "{\"value\": \"a\", \"type\": \"object\"}",
                "{\"value\": \"a\", \"valueInfo\": {\"transient\": true}}",
                "{\"value\": \"a\", \"local\": true}",
                "\"a\""
            })
    void fieldIsAPlainValue(String value) throws Exception {
        isRefused(400, "POST", "/task/" + task + "/submit-form", "{\"variables\": {\"answer\": " + value + "}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\": {}, \"withVariablesInReturn\": true}",
                "{\"variables\": {}, \"variables\": {}}",
                "{\"variables\": []}",
                "[]",
                "{} {}",
                "{",
                "{\"caseInstanceId\": \"a\"}"
            })
    void bodyIsTheFormAndNothingBesideIt(String body) throws Exception {
        isRefused(400, "POST", "/task/" + task + "/submit-form", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bpmnError",
                "bpmnEscalation",
                "complete",
                "resolve",
                "delegate",
                "assignee",
                "identity-links",
                "identity-links/delete",
                "variables",
                "localVariables"
            })
    void taskIsNotEndedNorPassedOnPastItsForm(String deed) throws Exception {
        isRefused(
                403,
                "POST",
                "/task/" + task + "/" + deed,
                "{\"errorCode\": \"e\", \"escalationCode\": \"e\"," + " \"userId\": \"" + HEAD
                        + "\", \"type\": \"candidate\"}");
    }

    @Test
    void remarkIsLeftUnderOnesOwnNameByWhoMayReadTheTaskAndByNobodyElse() throws Exception {
        String remark = "{\"message\": \"<b>Срок</b> {{7*7}}\\nвторая строка\"}";
        String address = "/engine-rest/task/" + task + "/comment";
        HttpResponse<String> foreign =
                Session.withPassword(port, "tomsk.health.head").ask("POST", address + "/create", remark);
        assertThat(foreign.statusCode()).as(foreign.body()).isIn(400, 403, 404);
        assertThat(foreign.body()).containsPattern("\"message\":\"[А-ЯЁ][^A-Z\"]+");
        assertThat(Session.withPassword(port, "kuzbass.controller")
                        .ask("POST", address + "/create", remark)
                        .statusCode())
                .isIn(400, 403, 404);
        assertThat(tasks.getTaskComments(task)).isEmpty();

        Session head = Session.withPassword(port, HEAD);
        assertThat(head.ask("POST", address + "/create", remark).statusCode()).isEqualTo(200);
        assertThat(tasks.getTaskComments(task)).singleElement().satisfies(left -> {
            assertThat(left.getUserId()).isEqualTo(HEAD);
            assertThat(left.getFullMessage()).isEqualTo("<b>Срок</b> {{7*7}}\nвторая строка");
        });
        HttpResponse<String> history = head.ask("GET", address, null);
        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(history.body()).contains("вторая строка");
        assertThat(Session.withPassword(port, "tomsk.health.head")
                        .ask("GET", address, null)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\": \"a\", \"processInstanceId\": \"b\"}",
                "{\"message\": \"a\", \"userId\": \"admin\"}",
                "{\"message\": {\"a\": 1}}",
                "[]"
            })
    void remarkIsItsTextAndNothingBesideIt(String body) throws Exception {
        isRefused(400, "POST", "/task/" + task + "/comment/create", body);
    }

    @Test
    void remarkIsNeitherEmptyNorEndless() throws Exception {
        Session head = Session.withPassword(port, HEAD);
        String address = "/engine-rest/task/" + task + "/comment/create";
        for (String body : List.of("{}", "{\"message\": null}", "{\"message\": \" \\n\"}")) {
            HttpResponse<String> answer = head.ask("POST", address, body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Напишите замечание.");
        }
        HttpResponse<String> answer = head.ask("POST", address, "{\"message\": \"" + "я".repeat(4001) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Замечание не длиннее 4000 знаков.");
        assertThat(head.ask("POST", address, "{\"message\": \"" + "я".repeat(4000) + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void procedureIsNotMovedFromOutside() throws Exception {
        String id = instance.getId();
        isRefused(403, "POST", "/message", "{\"messageName\": \"m\", \"processInstanceId\": \"" + id + "\"}");
        isRefused(403, "POST", "/signal", "{\"name\": \"s\"}");
        isRefused(403, "POST", "/execution/" + id + "/signal", "{}");
        isRefused(403, "POST", "/process-instance/" + id + "/modification", """
                {"instructions": [{"type": "startBeforeActivity", "activityId": "step"}]}""");
        isRefused(403, "POST", "/process-instance/" + id + "/variables", """
                {"modifications": {"bodyId": {"value": "tomsk.health"}}}""");
        isRefused(403, "DELETE", "/process-instance/" + id, null);
        isRefused(403, "PUT", "/task/" + task, "{\"assignee\": \"" + HEAD + "\"}");
    }

    /** A term would never be told of, or be told of too early: not even an administrator touches the clock of a procedure. */
    @Test
    void termsAreNeitherStoppedNorHurriedByAnybody() throws Exception {
        Job turn = management
                .createJobQuery()
                .processDefinitionKey("daily-digest")
                .timers()
                .listPage(0, 1)
                .get(0);
        String job = "/job/" + turn.getId();
        String stop = "{\"suspended\": true}";
        for (String user : List.of("kuzbass.controller", "admin")) {
            isRefusedTo(user, 403, "DELETE", job, null);
            isRefusedTo(user, 403, "POST", job + "/execute", "{}");
            isRefusedTo(user, 403, "PUT", job + "/duedate", "{\"duedate\": \"2099-01-01T00:00:00.000+0000\"}");
            isRefusedTo(user, 403, "POST", job + "/duedate/recalculate", "{}");
            for (String held : List.of(
                    job,
                    "/job-definition/" + turn.getJobDefinitionId(),
                    "/process-instance/" + turn.getProcessInstanceId(),
                    "/process-definition/" + turn.getProcessDefinitionId(),
                    "/process-definition/key/daily-digest",
                    "/job",
                    "/job-definition",
                    "/process-instance",
                    "/process-definition")) {
                isRefusedTo(user, 403, "PUT", held + "/suspended", stop);
            }
            isRefusedTo(user, 403, "POST", "/process-instance/suspended-async", stop);
            isRefusedTo(user, 403, "POST", "/process-instance/delete", "{\"processInstanceIds\": []}");
        }
        for (String retried : List.of(job, "/job-definition/" + turn.getJobDefinitionId())) {
            for (String body : List.of(
                    "{\"retries\": 1, \"dueDate\": \"2099-01-01T00:00:00.000+0000\"}",
                    "{\"retries\": 1, \"dueDate\": null}",
                    "{\"retries\": 0}",
                    "{\"retries\": 101}",
                    "{\"retries\": \"0\"}",
                    "[]")) {
                isRefusedTo("admin", 400, "PUT", retried + "/retries", body);
            }
        }
        assertThat(Session.withPassword(port, "admin")
                        .ask(
                                "PUT",
                                "/engine-rest" + job + "/retries",
                                "{\"id\": \"" + turn.getId() + "\", \"retries\": 3}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(management.createJobQuery().jobId(turn.getId()).active().singleResult())
                .satisfies(untouched -> assertThat(untouched.getDuedate()).isEqualTo(turn.getDuedate()));
    }

    /** «По оргструктуре» nobody could be made an administrator any more, nor could that be taken back. */
    @Test
    void groupOfAdministratorsStaysOne() throws Exception {
        String group = "{\"id\": \"%s\", \"name\": \"Администраторы\", \"type\": \"poryadok\"}";
        Session administrator = Session.withPassword(port, "admin");
        for (HttpResponse<String> answer : List.of(
                administrator.ask("PUT", "/engine-rest/group/camunda-admin", group.formatted("camunda-admin")),
                administrator.ask("POST", "/engine-rest/group/create", group.formatted("helpers")))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("у групп, которые ведутся по оргструктуре: выберите другой");
        }
        assertThat(identity.createGroupQuery().groupType("poryadok").list())
                .extracting(Group::getId)
                .doesNotContain("camunda-admin", "helpers");
    }

    /** Deleted without the procedures that it calls, the guard over these would hear nothing. */
    @Test
    void procedureIsNotDeletedWithoutThoseItCalls() throws Exception {
        isRefusedTo("admin", 400, "DELETE", "/process-instance/" + instance.getId() + "?skipSubprocesses=true", null);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void questionWithHundredsOfConditionsIsNotAsked() throws Exception {
        String many = String.join(",", Collections.nCopies(300, "x_neq_y"));
        isRefusedTo("tomsk.transport.head", 400, "GET", "/task?taskVariables=" + many, null);
        String condition = "{\"name\": \"x\", \"operator\": \"neq\", \"value\": \"y\"}";
        isRefusedTo(
                "admin",
                400,
                "POST",
                "/task",
                "{\"taskVariables\": [" + String.join(",", Collections.nCopies(300, condition)) + "]}");
    }

    /** What JAX-RS finds no call for is told to whoever is logged in, and to nobody else. */
    @ParameterizedTest
    @CsvSource({
        "POST, /task/TASK/claim, text/plain, 415, в формате",
        "POST, /task/TASK/claim, application/xml, 415, в формате",
        "DELETE, /task/TASK/claim, application/json, 405, такого действия нет",
        "PATCH, /task, application/json, 405, такого действия нет"
    })
    void otherFormatsAndMethodsAreSaidToBeOther(String method, String address, String type, int status, String words)
            throws Exception {
        String asked = "/engine-rest" + address.replace("TASK", task);
        HttpResponse<String> answer =
                Session.withPassword(port, HEAD).send(method, asked, type, "{\"userId\": \"" + HEAD + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words).containsPattern("\"message\":\"[А-ЯЁ]");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(Session.ofNobody(port).send(method, asked, type, "{}").statusCode())
                .isEqualTo(401);
    }

    /** Judged as UTF-8 and read as something else, the same bytes could say two things. */
    @Test
    void bodyInAnotherCharsetIsNotRead() throws Exception {
        Session head = Session.withPassword(port, HEAD);
        String address = "/engine-rest/task/" + task + "/submit-form";
        String body = "{\"variables\": {\"answer\": {\"value\": \"yes\"}}}";
        for (String charset : List.of("Big5", "UTF-16", "windows-1251", "\"Shift_JIS\"")) {
            HttpResponse<String> answer = head.send("POST", address, "application/json; charset=" + charset, body);
            assertThat(answer.statusCode()).as(charset + ": " + answer.body()).isEqualTo(415);
            assertThat(answer.body()).contains("только в кодировке UTF-8");
        }
        assertThat(head.send("POST", address, "application/json;charset=utf-8", body)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nobodyGivesHimselfAnotherName() throws Exception {
        isRefused(403, "PUT", "/user/" + HEAD + "/profile", """
                {"id": "%s", "firstName": "Иван", "lastName": "Другой", "email": "a@example.org"}""".formatted(HEAD));
    }

    /** However the address is written, what would be called is what is judged. */
    @Test
    void addressWrittenOtherwiseOpensNothing() throws Exception {
        String error = "{\"errorCode\": \"e\"}";
        for (String written : List.of(
                "/task/" + task + "/bpmnError/",
                "/task/" + task + "/bpmnError;x=y",
                "/task;a=b/" + task + ";c=d/bpmnError",
                "//task//" + task + "//bpmnError",
                "/task/" + task + "/%62pmnError",
                "/engine/default/task/" + task + "/bpmnError",
                "/task/none/../" + task + "/bpmnError",
                "/task/" + task + "%2FbpmnError",
                "/task/" + task + "/submit-form/../bpmnError",
                "/task/" + task + "/bpmnError?x=/submit-form")) {
            String before = facts();
            HttpResponse<String> answer = Session.withPassword(port, HEAD).ask("POST", "/engine-rest" + written, error);
            assertThat(answer.statusCode()).as(written).isGreaterThanOrEqualTo(400);
            assertThat(facts()).as(written).isEqualTo(before);
        }
        for (String method : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            HttpResponse<String> answer =
                    Session.withPassword(port, HEAD).ask("GET", "/engine-rest/task/" + task, null, method, "DELETE");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        Session head = Session.withPassword(port, HEAD);
        assertThat(head.ask("HEAD", "/engine-rest/task/" + task, null).statusCode())
                .isEqualTo(200);
        assertThat(head.ask("HEAD", "/engine-rest/deployment", null).statusCode())
                .isEqualTo(403);
    }

    private void isRefused(int status, String method, String address, String body) throws Exception {
        isRefusedTo(HEAD, status, method, address, body);
    }

    /** Tried at both doors: with a password, and logged in at the web applications. */
    private void isRefusedTo(String user, int status, String method, String address, String body) throws Exception {
        String before = facts();
        for (HttpResponse<String> answer : List.of(
                Session.withPassword(port, user).ask(method, "/engine-rest" + address, body),
                Session.loggedIn(port, user).ask(method, "/camunda/api/engine/engine/default" + address, body))) {
            assertThat(answer.statusCode())
                    .as(answer.uri() + ": " + answer.body())
                    .isEqualTo(status);
            assertThat(answer.body()).contains("\"type\":\"Refused\"").containsPattern("\"message\":\"[А-ЯЁ][^A-Z\"]+");
        }
        assertThat(facts()).isEqualTo(before);
        Task untouched = tasks.createTaskQuery().taskId(task).singleResult();
        assertThat(untouched.getAssignee()).isNull();
    }

    private String newest(String procedure) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String facts() {
        return FACTS.stream()
                .map(table -> table + "="
                        + database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                .collect(Collectors.joining(", "));
    }
}
