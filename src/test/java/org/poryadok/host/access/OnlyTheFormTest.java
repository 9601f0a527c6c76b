package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
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

    private String deployment;
    private ProcessInstance instance;
    private Task task;

    @BeforeEach
    void taskWithAForm() {
        deployment = repository.createDeployment()
                .addString("only-the-form.form", FORM)
                .addModelInstance("only-the-form.bpmn", Bpmn.createExecutableProcess("only-the-form")
                        .camundaHistoryTimeToLive(1).startEvent()
                        .userTask("step").camundaCandidateGroups("${bodyId}.head")
                        .camundaFormRef("only-the-form").camundaFormRefBinding("deployment")
                        .userTask("after").camundaCandidateGroups("${bodyId}.head").endEvent().done())
                .deploy().getId();
        instance = runtime.startProcessInstanceByKey("only-the-form",
                Map.of("jurisdiction", "tomsk", "bodyId", "tomsk.transport"));
        task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    @AfterEach
    void removeIt() {
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void whatTheFormAsksIsTaken() {
        assertThat(post("task/" + task.getId() + "/submit-form", variables("answer", "да", "inner", "и это"))
                .getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(runtime.getVariable(instance.getId(), "inner")).isEqualTo("и это");
    }

    @Test
    void anotherBodyCannotBeSmuggledInWithAForm() {
        for (String way : new String[] {"submit-form", "complete", "resolve"}) {
            ResponseEntity<String> answer = post("task/" + task.getId() + "/" + way,
                    variables("answer", "да", "bodyId", "kirov.health"));
            assertThat(answer.getStatusCode().isError()).as(way).isTrue();
            assertThat(answer.getBody()).as(way).contains("Форма этих сведений не спрашивает: bodyId");
        }
        assertThat(runtime.getVariable(instance.getId(), "bodyId")).isEqualTo("tomsk.transport");
        assertThat(tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId())
                .isEqualTo(task.getId());
    }

    @Test
    void fieldThatIsOnlyShownCannotBeFilledIn() {
        assertThat(post("task/" + task.getId() + "/submit-form", variables("bodyName", "Другой орган")).getBody())
                .contains("bodyName");
        assertThat(runtime.getVariable(instance.getId(), "bodyName")).isNull();
    }

    @Test
    void variablesOfATaskAreNotSetPastItsForm() {
        http.withBasicAuth(HEAD, HEAD).put("/engine-rest/task/" + task.getId() + "/variables/bodyId",
                Map.of("value", "kirov.health", "type", "String"));
        post("task/" + task.getId() + "/variables", Map.of("modifications",
                Map.of("bodyId", Map.of("value", "kirov.health"))));
        http.withBasicAuth(HEAD, HEAD).delete("/engine-rest/task/" + task.getId() + "/variables/bodyId");
        assertThat(runtime.getVariable(instance.getId(), "bodyId")).isEqualTo("tomsk.transport");
    }

    @Test
    void procedureIsNotStartedInTheNameOfAnotherBody() {
        Map<String, Object> forged = variables("reason", "нужно", "bodyId", "tomsk.culture", "clauseId", "TOM-4",
                "actId", "tomsk-132r-2023");
        for (String way : new String[] {"submit-form", "start"}) {
            ResponseEntity<String> answer = post("process-definition/key/create-account/" + way, forged);
            assertThat(answer.getStatusCode().isError()).as(way).isTrue();
            assertThat(answer.getBody()).as(way).contains("Форма этих сведений не спрашивает: actId, bodyId, clauseId");
        }
    }

    @Test
    void theProductsOwnCodeIsNotHeldToTheForm() {
        tasks.complete(task.getId(), Map.of("bodyId", "tomsk.health"));
        assertThat(runtime.getVariable(instance.getId(), "bodyId")).isEqualTo("tomsk.health");
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
