package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Who may complete a task may not, with it, become another body. */
@PoryadokTest
class OnlyTheFormTest {

    private static final String HEAD = "tomsk.transport.head";
    private static final String FORM = """
            {"components": [
              {"type": "textfield", "key": "answer", "id": "a"},
              {"type": "textfield", "key": "bodyName", "id": "b", "readonly": true},
              {"type": "group", "id": "g", "components": [{"type": "textfield", "key": "inner", "id": "c"}]}],
             "type": "default", "id": "only-the-form", "schemaVersion": 16}""";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService engineForms;

    @Autowired
    private Desk desk;

    private String deployment;
    private ProcessInstance instance;
    private Task task;

    @BeforeEach
    void taskWithAForm() {
        deployment = repository
                .createDeployment()
                .addString("only-the-form.form", FORM)
                .addModelInstance(
                        "only-the-form.bpmn",
                        Bpmn.createExecutableProcess("only-the-form")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("step")
                                .camundaCandidateGroups("${bodyId}.head")
                                .camundaFormRef("only-the-form")
                                .camundaFormRefBinding("deployment")
                                .userTask("after")
                                .camundaCandidateGroups("${bodyId}.head")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey(
                "only-the-form", Map.of("jurisdiction", "tomsk", "bodyId", "tomsk.transport"));
        task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    @AfterEach
    void removeIt() {
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void whatTheFormAsksIsTaken() {
        assertThat(post("task/" + task.getId() + "/submit-form", variables("answer", "да", "inner", "и это"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(runtime.getVariable(instance.getId(), "inner")).isEqualTo("и это");
    }

    @Test
    void anotherBodyCannotBeSmuggledInWithAForm() {
        ResponseEntity<String> answer =
                post("task/" + task.getId() + "/submit-form", variables("answer", "да", "bodyId", "kirov.health"));
        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(answer.getBody()).contains("Форма этих сведений не спрашивает: bodyId");
        for (String way : new String[] {"complete", "resolve"}) {
            assertThat(post("task/" + task.getId() + "/" + way, variables("answer", "да", "bodyId", "kirov.health"))
                            .getStatusCode())
                    .as(way)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        Map<String, Object> forged = Map.of("answer", "да", "bodyId", "kirov.health");
        isRefused(() -> tasks.complete(task.getId(), forged), "не спрашивает: bodyId");
        isRefused(() -> tasks.resolveTask(task.getId(), forged), "не спрашивает: bodyId");
        assertThat(runtime.getVariable(instance.getId(), "bodyId")).isEqualTo("tomsk.transport");
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getId())
                .isEqualTo(task.getId());
    }

    @Test
    void fieldThatIsOnlyShownCannotBeFilledIn() {
        assertThat(post("task/" + task.getId() + "/submit-form", variables("bodyName", "Другой орган"))
                        .getBody())
                .contains("bodyName");
        assertThat(runtime.getVariable(instance.getId(), "bodyName")).isNull();
    }

    @Test
    void variablesOfATaskAreNotSetPastItsForm() {
        http.withBasicAuth(HEAD, HEAD)
                .put(
                        "/engine-rest/task/" + task.getId() + "/variables/bodyId",
                        Map.of("value", "kirov.health", "type", "String"));
        post(
                "task/" + task.getId() + "/variables",
                Map.of("modifications", Map.of("bodyId", Map.of("value", "kirov.health"))));
        http.withBasicAuth(HEAD, HEAD).delete("/engine-rest/task/" + task.getId() + "/variables/bodyId");
        assertThat(runtime.getVariable(instance.getId(), "bodyId")).isEqualTo("tomsk.transport");
    }

    @Test
    void procedureIsNotStartedInTheNameOfAnotherBody() {
        Map<String, Object> forged = variables(
                "reason", "нужно", "bodyId", "tomsk.culture", "clauseId", "TOM-4", "actId", "tomsk-132r-2023");
        ResponseEntity<String> answer = post("process-definition/key/create-account/submit-form", forged);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("Форма этих сведений не спрашивает: actId, bodyId, clauseId");
        assertThat(post("process-definition/key/create-account/start", forged).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        isRefused(
                () -> runtime.startProcessInstanceByKey("create-account", Map.of("bodyId", "tomsk.culture")),
                "не спрашивает: bodyId");
    }

    /** The administrator too; everybody could once have a second act, a second report, a second count of a week. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "enact-act",
                "fulfil-obligations",
                "daily-digest",
                "monthly-report",
                "norm-weeks",
                "security-cycle",
                "yearly-audit",
                "weekly-norm",
                "notify-coordinator",
                "confirm-registry-entries"
            })
    void whatNoPageOffersIsBegunByNoPerson(String procedure) {
        long running = running(procedure);
        for (String user : List.of("kuzbass.legal", HEAD, "admin")) {
            ResponseEntity<String> answer = http.withBasicAuth(user, user)
                    .postForEntity(
                            "/engine-rest/process-definition/key/" + procedure + "/submit-form",
                            Map.of("variables", Map.of()),
                            String.class);
            assertThat(answer.getStatusCode()).as(user + ": " + answer).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(answer.getBody()).contains("начинает сам «Порядок»");
        }
        assertThat(running(procedure)).isEqualTo(running);
    }

    private long running(String procedure) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(procedure)
                .count();
    }

    @Test
    void whatMovesAProcedurePastItsFormsIsNotForPersonsWhicheverDoorTheyTake() {
        isRefused(() -> tasks.handleBpmnError(task.getId(), "error"), "только её формой");
        isRefused(() -> tasks.handleEscalation(task.getId(), "escalation"), "только её формой");
        isRefused(() -> tasks.delegateTask(task.getId(), "tomsk.transport.responsible"), "только её формой");
        isRefused(() -> tasks.setOwner(task.getId(), HEAD), "только её формой");
        isRefused(
                () -> runtime.createProcessInstanceByKey("only-the-form")
                        .startBeforeActivity("after")
                        .setVariable("bodyId", "kirov.health")
                        .execute(),
                "только её формами");
        isRefused(
                () -> runtime.createProcessInstanceModification(instance.getId())
                        .startBeforeActivity("after")
                        .execute(),
                "только её формами");
        isRefused(() -> runtime.createMessageCorrelation("message").correlate(), "только её формами");
        isRefused(() -> runtime.createSignalEvent("signal").send(), "только её формами");
        isRefused(() -> runtime.signal(instance.getId()), "только её формами");
        isRefused(
                () -> engineForms.submitStartForm(instance.getProcessDefinitionId(), "key", Map.of()),
                "назначает система");
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("step");
    }

    @Test
    void theProductsOwnCodeIsNotHeldToTheForm() {
        tasks.complete(task.getId(), Map.of("bodyId", "tomsk.health"));
        assertThat(runtime.getVariable(instance.getId(), "bodyId")).isEqualTo("tomsk.health");
    }

    private void isRefused(ThrowingCallable deed, String sentence) {
        Desk.assertRefused(
                () -> desk.as(HEAD, () -> {
                    try {
                        deed.call();
                    } catch (RuntimeException refused) {
                        throw refused;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                    return null;
                }),
                null,
                sentence);
    }

    private ResponseEntity<String> post(String path, Map<String, ?> body) {
        return http.withBasicAuth(HEAD, HEAD).postForEntity("/engine-rest/" + path, body, String.class);
    }

    private static Map<String, Object> variables(String... pairs) {
        Map<String, Object> variables = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], Map.of("value", pairs[i + 1]));
        }
        return Map.of("variables", variables);
    }
}
