package org.poryadok.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.PoryadokTest;
import org.poryadok.gate.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs are told by the REST API when everyday things go wrong: the right status and a Russian sentence. */
@PoryadokTest
@ExtendWith(OutputCaptureExtension.class)
class RestAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = "tomsk.health.head";
    private static final String OTHER = "tomsk.health.responsible";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    private Task task;

    @BeforeEach
    void taskOfTheBody() {
        task = tasks.newTask();
        task.setTenantId("tomsk");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), HEAD);
    }

    @AfterEach
    void removeIt() {
        tasks.deleteTask(task.getId(), true);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/none/submit-form, {}, 404, больше нет",
        "POST, /task/none/claim, '{\"userId\": \"tomsk.health.head\"}', 404, больше нет",
        "POST, /task/none/unclaim, {}, 400, тот кто взял",
        "GET, /task/none, , 404, больше нет",
        "GET, /user/no.one/profile, , 404, Такой записи нет",
        "GET, /task/none/deployed-form, , 404, больше нет",
        "GET, /process-definition/none, , 404, Такой записи нет",
        "POST, /task/none/comment/create, '{\"message\": \"a\"}', 404, больше нет",
        "GET, /task?sortBy=nonsense&sortOrder=asc, , 400, написаны с ошибкой",
        "GET, /task?firstResult=a, , 400, написаны с ошибкой",
        "GET, /task?firstResult=-5, , 400, написаны с ошибкой",
        "GET, /task?orQueries=1, , 400, написаны с ошибкой",
        "GET, /task?created=notadate, , 400, написаны с ошибкой",
        "POST, /task/none/claim, , 400, написаны с ошибкой",
        "POST, /task/none/claim, null, 400, написаны с ошибкой",
        "POST, /group, null, 400, написаны с ошибкой",
        "PUT, /task/none/claim, {}, 405, такого действия нет",
        "GET, /engine/default;x=y/task, , 404, По этому адресу ничего нет"
    })
    void whatIsMissingOrMisspeltIsSaidInRussian(String method, String address, String body, int status, String words)
            throws Exception {
        isTold(ask(HEAD, method, address, body), status, words.replace("тот кто", "тот, кто"));
    }

    /** The log has a line for it: somebody may ask why. */
    @ParameterizedTest
    @CsvSource({
        "POST, /task/none/submit-form, {}, 404",
        "GET, /task/none/identity-links, , 404",
        "GET, /task?firstResult=-5, , 400"
    })
    void ofWhatIsMissingOrMisspeltTheLogHasOneLine(
            String method, String address, String body, int status, CapturedOutput log) throws Exception {
        isTold(ask(HEAD, method, address, body), status, "");
        assertThat(log.getAll().lines().filter(line -> line.contains(" answered " + status + ":")))
                .hasSize(1);
        assertThat(log.getAll()).doesNotContain("ENGINE-16004", "\tat org.", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"value\": \"abc\", \"type\": \"Integer\"}'",
        "'{\"value\": \"abc\", \"type\": \"Date\"}'",
        "'{\"value\": 123456789012345678901234567890}'",
        "'{\"value\": 1e400}'"
    })
    void valueThatIsNotOfItsTypeIsTheCallersMistake(String value) throws Exception {
        HttpResponse<String> answer = ask(
                HEAD,
                "POST",
                "/process-definition/key/create-account/submit-form",
                "{\"variables\": {\"reason\": " + value + "}}");
        isTold(answer, 400, "");
    }

    @Test
    void taskThatSomebodyElseHasTakenIsAConflict() throws Exception {
        tasks.setAssignee(task.getId(), OTHER);
        isTold(
                ask(HEAD, "POST", "/task/" + task.getId() + "/claim", "{\"userId\": \"" + HEAD + "\"}"),
                409,
                "уже взял в работу другой сотрудник");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /task/TASK,",
        "GET, /task/TASK/form,",
        "GET, /task/TASK/form-variables,",
        "GET, /task/TASK/deployed-form,",
        "GET, /task/TASK/identity-links,",
        "GET, /task/TASK/variables/any/data,",
        "POST, /task/TASK/claim, '{\"userId\": \"USER\"}'",
        "POST, /task/TASK/submit-form, {}",
        "POST, /task/TASK/comment/create, '{\"message\": \"a\"}'",
        "POST, /process-definition/key/enact-act/submit-form, {}",
        "PUT, /user/tomsk.health.head/credentials, '{\"password\": \"long enough to be one\", \"authenticatedUserPassword\": \"USER\"}'"
    })
    void whoHasNoRightIsToldSoInRussianAndNoErrorIsLogged(
            String method, String address, String body, CapturedOutput log) throws Exception {
        for (String stranger : List.of("tomsk.transport.head", "kirov.health.head")) {
            HttpResponse<String> answer = ask(
                    stranger,
                    method,
                    address.replace("TASK", task.getId()),
                    body == null ? null : body.replace("USER", stranger));
            assertThat(answer.statusCode())
                    .as(stranger + ": " + answer.body())
                    .isIn(address.endsWith("/submit-form") ? List.of(403) : List.of(400, 403, 404));
            assertThat(JSON.readTree(answer.body()).get("message").asText())
                    .as(stranger)
                    .matches("(?s)[А-ЯЁ][^A-Za-z]+");
            assertThat(answer.body()).doesNotContain("The user with id", "belongs to no authenticated tenant");
        }
        assertThat(log.getAll()).doesNotContain("ENGINE-13034", "ENGINE-16004");
    }

    @Test
    void weakPasswordIsSaidToBeOne() throws Exception {
        String weak = "\"password\": \"short\"";
        isTold(
                ask(
                        "admin",
                        "POST",
                        "/user/create",
                        "{\"profile\": {\"id\": \"new.user\"}, \"credentials\": {" + weak + "}}"),
                400,
                "не меньше 12 знаков");
        isTold(
                ask(
                        "admin",
                        "PUT",
                        "/user/" + HEAD + "/credentials",
                        "{" + weak + ", \"authenticatedUserPassword\": \"admin\"}"),
                400,
                "не меньше 12 знаков");
    }

    @Test
    void migrationWithinOneVersionIsRefusedInASentence() throws Exception {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("create-account")
                .latestVersion()
                .singleResult()
                .getId();
        isTold(
                ask(
                        "admin",
                        "POST",
                        "/migration/generate",
                        "{\"sourceProcessDefinitionId\": \"" + definition + "\", \"targetProcessDefinitionId\": \""
                                + definition + "\"}"),
                400,
                "на другую версию своей модели");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /user/create, '{\"profile\": {\"id\": \"admin\"}, \"credentials\": {\"password\": \"long enough to be one\"}}', 409",
        "POST, /user/create, '{\"profile\": {\"id\": \"a b\"}, \"credentials\": {\"password\": \"long enough to be one\"}}', 400",
        "POST, /group/create, '{\"id\": \"kuzbass\"}', 409",
        "POST, /group/create, '{\"id\": \"кириллица\"}', 400",
        "POST, /authorization/create, {}, 400",
        "POST, /authorization/create, '{\"type\": 9, \"permissions\": [], \"resourceType\": 1}', 400",
        "POST, /migration/executeAsync, {}, 400",
        "POST, /task, '{\"processVariables\": [{}]}', 400",
        "GET, /metrics/none/sum?startDate=x, , 400"
    })
    void whatAnAdministratorMisspellsIsNoFaultOfTheSystem(String method, String address, String body, int status)
            throws Exception {
        HttpResponse<String> answer = ask("admin", method, address, body);
        isTold(answer, status, "");
        assertThat(answer.body()).doesNotContain("org.camunda", "java.", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /engine/engine/default/task/none/claim, '', 400",
        "PATCH, /engine/engine/default/task, {}, 405",
        "GET, /cockpit/plugin/base/default/process-definition/statistics?firstResult=x, , 400",
        "POST, /cockpit/plugin/base/default/incident, null, 400",
        "POST, /cockpit/plugin/poryadok/default/cards/none/extend, '{', 400",
        "POST, /engine/engine/default/task/none/submit-form, {}, 404"
    })
    void theWebApplicationsSayItLikewise(String method, String address, String body, int status) throws Exception {
        HttpResponse<String> answer = Session.loggedIn(port, "admin").ask(method, "/camunda/api" + address, body);
        isTold(answer, status, "");
    }

    private HttpResponse<String> ask(String user, String method, String address, String body) throws Exception {
        return Session.withPassword(port, user).ask(method, "/engine-rest" + address, body);
    }

    private static void isTold(HttpResponse<String> answer, int status, String words) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode said = JSON.readTree(answer.body());
        assertThat(said.get("message").asText()).matches("(?s)[«А-ЯЁ].*").contains(words);
    }
}
