package org.poryadok.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.DateValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.CaseOwnership;
import org.poryadok.gate.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every form of the product under a task of its own, sent over HTTP by a person whose task it is, through both doors: what
 * {@link EveryFormPropertyTest} says of the contract holds for whoever sends his answers without a browser. What the steps
 * of the procedures find beside it is theirs to test.
 */
@PoryadokTest
class EveryFormOverHttpTest {

    private static final String PERSON = "tomsk.health.head";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    /** A body is at most two megabytes, a Cyrillic letter has two bytes. */
    private static final int MEGABYTE_OF_LETTERS = 1 << 19;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private CaseOwnership ownership;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private String deployment;

    private record Door(Session session, String address) {}

    @BeforeEach
    void everyFormHasATask() throws IOException {
        DeploymentBuilder all = repository.createDeployment();
        for (Path form : FormAnswers.forms()) {
            all.addInputStream(form.getFileName().toString(), Files.newInputStream(form))
                    .addModelInstance(
                            process(form) + ".bpmn",
                            Bpmn.createExecutableProcess(process(form))
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .userTask("step")
                                    .camundaCandidateGroups(PERSON)
                                    .camundaFormRef(JSON.readTree(form.toFile())
                                            .path("id")
                                            .asText())
                                    .camundaFormRefBinding("deployment")
                                    .endEvent()
                                    .done());
        }
        deployment = all.deploy().getId();
    }

    @AfterEach
    void removeThem() {
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void whatGoesBeyondIsRefusedAtItsFieldAndChangesNothing() throws Exception {
        List<Door> doors = doors();
        int sent = 0;
        for (Path form : FormAnswers.forms()) {
            FormAnswers filled = FormAnswers.to(form, random);
            String task = taskOf(form, filled);
            List<String> before = kept(task);
            for (JsonNode field : filled.asked()) {
                Map<String, Map<String, Object>> ways = BeyondTheContract.of(filled, field);
                // One of them by lot: all of them EveryFormPropertyTest tries.
                String how = ways.keySet().stream().sorted().toList().get(random.nextInt(ways.size()));
                isRefused(
                        send(doors.get(sent++ % doors.size()), task, ways.get(how)),
                        FormAnswers.key(field),
                        filled.form() + ", " + FormAnswers.key(field) + ": " + how);
            }
            for (JsonNode field : filled.hidden()) {
                String key = FormAnswers.key(field);
                isRefused(
                        send(doors.get(sent++ % doors.size()), task, filled.with(key, filled.answer(field))),
                        key,
                        filled.form() + ", hidden " + key);
            }
            isRefused(
                    send(doors.get(sent++ % doors.size()), task, filled.with("jurisdiction", "kirov")),
                    "jurisdiction",
                    filled.form() + ", not asked");
            assertThat(kept(task)).as(filled.form()).isEqualTo(before);
        }
        assertThat(sent).isGreaterThan(FormAnswers.forms().size() * 3);
    }

    /** Where an answer names a thing («first»), the kernel asks beyond the form whose it is: the case is nobody's here. */
    @Test
    void answersWithinTheContractAreTakenThroughEitherDoor() throws Exception {
        List<Door> doors = doors();
        int taken = 0;
        for (Path form : FormAnswers.forms()) {
            for (Door door : doors) {
                FormAnswers filled = FormAnswers.to(form, random);
                String task = taskOf(form, filled);
                HttpResponse<String> answer = send(door, task, filled.answers());
                boolean namesAThing = filled.answers().keySet().stream().anyMatch(ownership::concerns);
                assertThat(answer.statusCode())
                        .as(() -> filled.form() + filled.known() + filled.answers() + answer.body() + seed)
                        .isIn(namesAThing ? List.of(204, 500) : List.of(204));
                if (answer.statusCode() == 204) {
                    taken++;
                    assertThat(history.createHistoricTaskInstanceQuery()
                                    .taskId(task)
                                    .singleResult()
                                    .getAssignee())
                            .isEqualTo(PERSON);
                }
            }
        }
        assertThat(taken).isGreaterThan(FormAnswers.forms().size());
    }

    private List<Door> doors() throws Exception {
        return List.of(
                new Door(Session.withPassword(port, PERSON), "/engine-rest"),
                new Door(Session.loggedIn(port, PERSON), "/camunda/api/engine/engine/default"));
    }

    private String taskOf(Path form, FormAnswers filled) {
        ProcessInstance instance = runtime.startProcessInstanceByKey(process(form), filled.known());
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private static String process(Path form) {
        return "sent-" + form.getFileName().toString().replace(".form", "");
    }

    private static HttpResponse<String> send(Door door, String task, Map<String, Object> answers) throws Exception {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> variables.put(key, wire(value)));
        String body = JSON.writeValueAsString(Map.of("variables", variables));
        return door.session()
                .ask(
                        "POST",
                        door.address() + "/task/" + task + "/submit-form",
                        // Half a character is none in UTF-8.
                        body.length() < MEGABYTE_OF_LETTERS
                                ? ASCII.writeValueAsString(Map.of("variables", variables))
                                : body,
                        "Accept",
                        "application/json");
    }

    /** As a program could send it. */
    private static Map<String, Object> wire(Object value) {
        Map<String, Object> sent = new HashMap<>();
        if (value instanceof JsonValue json) {
            sent.put("type", "Json");
            String list = json.getValueSerialized() != null ? json.getValueSerialized() : json.getValue() + "";
            sent.put(
                    "value",
                    list.length() > MEGABYTE_OF_LETTERS ? "[\"" + "я".repeat(MEGABYTE_OF_LETTERS) + "\"]" : list);
        } else if (value instanceof SerializableValue object) {
            sent.put("type", "Object");
            sent.put("value", object.getValueSerialized() != null ? object.getValueSerialized() : "0");
            sent.put(
                    "valueInfo",
                    Map.of("objectTypeName", "java.util.ArrayList", "serializationDataFormat", "application/json"));
        } else if (value instanceof DateValue) {
            sent.put("type", "Date");
            sent.put("value", "1970-01-01T00:00:00.000+0000");
        } else if (value instanceof BytesValue) {
            sent.put("type", "Bytes");
            sent.put("value", "AQ==");
        } else if (value instanceof TypedValue typed) {
            sent.put("value", typed.getValue());
            sent.put("valueInfo", Map.of("transient", typed.isTransient()));
        } else if (value instanceof String text && text.length() > MEGABYTE_OF_LETTERS) {
            sent.put("value", text.substring(0, MEGABYTE_OF_LETTERS));
        } else {
            sent.put("value", value instanceof Date ? null : value);
        }
        return sent;
    }

    private void isRefused(HttpResponse<String> answer, String field, String what) throws IOException {
        assertThat(answer.statusCode())
                .as(() -> what + " (" + seed + "): " + answer.body())
                .isEqualTo(400);
        JsonNode said = JSON.readTree(answer.body());
        boolean isAtItsField = StreamSupport.stream(said.path("faults").spliterator(), false)
                .anyMatch(fault -> fault.path("field").asText().equals(field));
        String sentence = said.path("message").asText();
        // The host reads no null character at all, wherever it stands.
        assertThat(isAtItsField || sentence.contains(field) || sentence.startsWith("В запросе есть нулевой символ"))
                .as(() -> what + " (" + seed + "): " + answer.body())
                .isTrue();
        assertThat(sentence).as(what).matches("(?s)[А-ЯЁ].*\\.");
    }

    /** What the task knows, who has it, and what its history tells. */
    private List<String> kept(String task) {
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        List<String> kept = new ArrayList<>();
        tasks.getVariablesTyped(task, false).forEach((name, value) -> kept.add(name + "=" + value));
        kept.add(String.valueOf(
                tasks.createTaskQuery().taskId(task).singleResult().getAssignee()));
        history.createHistoricDetailQuery().processInstanceId(instance).list().stream()
                .map(detail -> detail.getId())
                .forEach(kept::add);
        return kept.stream().sorted().toList();
    }
}
