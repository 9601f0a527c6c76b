package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Whoever sends his answers without a browser is held to the form all the same, and a refusal changes nothing. */
@PoryadokTest
class FormContractOverHttpTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String RESPONSIBLE = "kuzbass.health.responsible";
    private static final String EXECUTOR = "kuzbass.health.executor";
    private static final String ADMINISTRATOR = "admin";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    private ProcessInstance page;

    @BeforeEach
    void ministryIsObligedToCreateAPage() {
        engine.setClock(LocalDateTime.parse("2020-02-17T10:00").atZone(KEMEROVO));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        page = acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.health", "create-account", "2020-02-14");
    }

    @Test
    void startWithoutWhatItsFormDemandsStartsNothing() {
        String path = "process-definition/key/create-account/submit-form";
        List<String> before = running();
        assertThat(told(post(RESPONSIBLE, path, Map.of())))
                .containsExactly("reason: Напишите, зачем нужна ещё одна страница.");
        assertThat(told(post(RESPONSIBLE, path, Map.of("reason", value("я".repeat(1 << 19))))))
                .containsExactly("reason: Введите не более 500 знаков.");
        assertThat(told(post(RESPONSIBLE, path, Map.of("reason", value("а\u0007б")))))
                .singleElement()
                .asString()
                .startsWith("reason: В тексте");
        isNotPlain(post(
                RESPONSIBLE,
                path,
                Map.of(
                        "reason",
                        Map.of(
                                "type",
                                "Object",
                                "value",
                                "[]",
                                "valueInfo",
                                Map.of(
                                        "objectTypeName",
                                        "java.util.ArrayList",
                                        "serializationDataFormat",
                                        "application/json")))));
        isNotPlain(post(RESPONSIBLE, path, Map.of("reason", value(List.of("нужно")))));
        assertThat(running()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {RESPONSIBLE, ADMINISTRATOR})
    void choiceThatIsNotOfferedChangesNothingWhoeverMakesIt(String user) {
        Task task = desk.task(page, RESPONSIBLE, "choose-network");
        String path = "task/" + task.getId() + "/submit-form";
        List<String> before = kept();
        assertThat(told(post(user, path, Map.of())))
                .containsExactly("network: Выберите площадку.", "ownerClass: Выберите, чья это страница.");
        assertThat(told(post(user, path, Map.of("network", value("myspace"), "ownerClass", value(5)))))
                .containsExactly("network: Выберите площадку.", "ownerClass: Выберите, чья это страница.");
        isNotPlain(post(
                user,
                path,
                Map.of(
                        "network",
                        Map.of("value", "vk", "valueInfo", Map.of("transient", true)),
                        "ownerClass",
                        value("SECTORAL_BODY"))));
        for (String past : List.of("complete", "resolve")) {
            assertThat(post(user, "task/" + task.getId() + "/" + past, Map.of()).getStatusCode())
                    .as(past)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(kept()).isEqualTo(before);
    }

    /** The gate takes nothing but what forms send, before anybody asks which form it is. */
    private static void isNotPlain(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("передано не так, как его передаёт форма");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndWhatIsHiddenIsNotTaken() {
        desk.complete(page, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        Task design = desk.task(page, EXECUTOR, "create-and-design");
        claim(EXECUTOR, design);
        List<String> before = kept();
        Map<String, Object> wrong = new HashMap<>(Map.of(
                "address",
                value("vk.com / a"),
                "createdOn",
                value("2020-02-30"),
                "designNote",
                value("две\nстроки и\u0007"),
                "permanentId",
                value("нет"),
                "bodyId",
                value("kuzbass.culture")));
        ResponseEntity<JsonNode> answer = post(EXECUTOR, "task/" + design.getId() + "/submit-form", wrong);
        assertThat(told(answer))
                .containsExactlyInAnyOrder(
                        "null: Форма этих сведений не спрашивает: bodyId. Заполните задачу в её форме.",
                        "address: В адресе есть пробел или перенос строки.",
                        "createdOn: Такой даты нет: «2020-02-30». Выберите дату в календаре.",
                        "permanentId: Постоянный номер страницы записан неверно: нужны одни цифры.",
                        "designNote: В тексте есть непечатаемые знаки. Введите его без них.");
        assertThat(answer.getBody().path("message").asText())
                .contains("bodyId", "В адресе есть пробел", "Такой даты нет");
        assertThat(kept()).isEqualTo(before);

        desk.complete(
                page, EXECUTOR, "create-and-design", Map.of("address", "vk.com/minzdrav42", "createdOn", "2020-02-17"));
        Task accept = desk.task(page, RESPONSIBLE, "accept-account");
        List<String> asked = kept();
        assertThat(told(post(
                        RESPONSIBLE,
                        "task/" + accept.getId() + "/submit-form",
                        Map.of("decision", value("accept"), "remarks", value("Всё хорошо")))))
                .singleElement()
                .asString()
                .startsWith("remarks: Поле «")
                .endsWith("не заполняется.");
        assertThat(kept()).isEqualTo(asked);
    }

    @Test
    void whatTheFormAndWhatTheStepRefuseIsSaidAtOnce() {
        desk.complete(page, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        Task design = desk.task(page, EXECUTOR, "create-and-design");
        List<String> before = kept();
        Map<String, Object> wrong = Map.of(
                "address",
                value("https://ok.ru/minzdrav42"),
                "createdOn",
                value("2020-02-19"),
                "permanentId",
                value("нет"));
        List<String> faults = told(post(EXECUTOR, "task/" + design.getId() + "/submit-form", wrong));
        assertThat(faults).hasSize(3);
        assertThat(faults.get(0))
                .as("in the order of the form")
                .startsWith("address: ")
                .contains("ВКонтакте");
        assertThat(faults.get(1)).startsWith("permanentId: Постоянный номер");
        assertThat(faults.get(2)).startsWith("createdOn: ");
        assertThat(kept()).isEqualTo(before);
        assertThat(tasks.createTaskQuery().taskId(design.getId()).singleResult().getAssignee())
                .isNull();
    }

    private void claim(String user, Task task) {
        assertThat(http.withBasicAuth(user, user)
                        .postForEntity(
                                "/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", user), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private ResponseEntity<JsonNode> post(String user, String path, Map<String, ?> variables) {
        return http.withBasicAuth(user, user)
                .postForEntity("/engine-rest/" + path, Map.of("variables", variables), JsonNode.class);
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    /** Field and sentence of every fault. */
    private static List<String> told(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as("" + answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        return StreamSupport.stream(answer.getBody().path("faults").spliterator(), false)
                .map(fault -> fault.path("field").asText("null") + ": "
                        + fault.path("message").asText())
                .toList();
    }

    private List<String> running() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("create-account").list().stream()
                .map(ProcessInstance::getId)
                .sorted()
                .toList();
    }

    /** What the instance knows, what waits in it, what its history tells. */
    private List<String> kept() {
        List<String> kept = new ArrayList<>();
        runtime.getVariables(page.getId()).forEach((name, value) -> kept.add(name + "=" + value));
        tasks.createTaskQuery()
                .processInstanceId(page.getId())
                .list()
                .forEach(task -> kept.add(task.getId() + " " + task.getTaskDefinitionKey() + " " + task.getAssignee()
                        + " " + task.getDelegationState() + " " + tasks.getVariablesLocal(task.getId())));
        Stream.of(
                        history.createHistoricDetailQuery().processInstanceId(page.getId()).list().stream()
                                .map(HistoricDetail::getId),
                        history.createHistoricVariableInstanceQuery().processInstanceId(page.getId()).list().stream()
                                .map(variable -> variable.getName() + "=" + variable.getValue()),
                        history.createHistoricActivityInstanceQuery().processInstanceId(page.getId()).list().stream()
                                .map(activity -> activity.getId() + " " + activity.getEndTime()),
                        history.createUserOperationLogQuery().processInstanceId(page.getId()).list().stream()
                                .map(operation -> operation.getId() + " " + operation.getOperationType()))
                .forEach(told -> told.map(String::valueOf).forEach(kept::add));
        return kept.stream().sorted().toList();
    }
}
