package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
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
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** One deployment, five jurisdictions: nobody reads or moves what belongs to another. */
@PoryadokTest
class JurisdictionIsolationTest {

    private static final String SECRET = "kirov-secret-" + UUID.randomUUID();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private HistoryService history;

    @Autowired
    private Organisation organisation;

    private String deployment;
    private ProcessInstance kirov;
    private ProcessInstance tomsk;
    private Task kirovTask;
    private Task tomskTask;

    @BeforeEach
    void oneProcedureInKirovAndOneInTomsk() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "isolation.bpmn",
                        Bpmn.createExecutableProcess("isolation")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("step")
                                .name("Шаг")
                                .camundaCandidateGroups("${bodyId}.head")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        kirov = start("kirov", "kirov.health", SECRET);
        tomsk = start("tomsk", "tomsk.health", "tomsk value");
        kirovTask = tasks.createTaskQuery().processInstanceId(kirov.getId()).singleResult();
        tomskTask = tasks.createTaskQuery().processInstanceId(tomsk.getId()).singleResult();
    }

    @AfterEach
    void removeProcedures() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true, true, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomsk.health.head",
                "tomsk.health.specialist",
                "tomsk.coordinator",
                "tomsk.controller",
                "tomsk.legal",
                "tomsk.regional-centre"
            })
    void nothingOfKirovIsInAnyListThatTomskMayAskFor(String user) {
        for (String list : List.of(
                "task",
                "process-instance",
                "execution",
                "variable-instance",
                "history/process-instance",
                "history/task",
                "history/variable-instance",
                "history/activity-instance",
                "history/detail",
                "history/identity-link-log",
                "user",
                "group",
                "tenant",
                "filter",
                "authorization",
                "incident",
                "history/incident",
                "job",
                "history/job-log",
                "event-subscription",
                "user?firstNameLike=%25",
                "group?member=kirov.health.head",
                "user?memberOfGroup=kirov.health",
                "tenant?userMember=kirov.health.head",
                "task?tenantIdIn=kirov",
                "process-instance?tenantIdIn=kirov",
                "history/task?tenantIdIn=kirov",
                "identity/groups?userId=kirov.health.head",
                "history/user-operation",
                "process-definition/statistics",
                "process-definition?key=isolation")) {
            ResponseEntity<String> answer = get(user, list);
            if (answer.getStatusCode().is2xxSuccessful()) {
                assertThat(answer.getBody())
                        .as("%s asks for %s", user, list)
                        .doesNotContain("kirov")
                        .doesNotContain(kirov.getId())
                        .doesNotContain(kirovTask.getId())
                        .doesNotContain(organisation.body("kirov.health").name());
            } else {
                assertThat(answer.getStatusCode())
                        .as("%s asks for %s", user, list)
                        .isEqualTo(HttpStatus.FORBIDDEN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomsk.health.head", "tomsk.coordinator", "tomsk.controller"})
    void nothingOfKirovIsReadById(String user) {
        for (String one : List.of(
                "task/" + kirovTask.getId(),
                "task/" + kirovTask.getId() + "/variables",
                "task/" + kirovTask.getId() + "/form-variables",
                "task/" + kirovTask.getId() + "/comment",
                "process-instance/" + kirov.getId(),
                "process-instance/" + kirov.getId() + "/variables",
                "process-instance/" + kirov.getId() + "/activity-instances",
                "history/process-instance/" + kirov.getId(),
                "user/kirov.health.head/profile",
                "group/kirov.health",
                "tenant/kirov")) {
            ResponseEntity<String> answer = get(user, one);
            assertThat(answer.getBody() == null ? "" : answer.getBody())
                    .as("%s asks for %s", user, one)
                    .doesNotContain(SECRET);
            assertThat(answer.getStatusCode().is2xxSuccessful() && !"[]".equals(answer.getBody()))
                    .as("%s asks for %s: %s", user, one, answer.getBody())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomsk.health.head", "tomsk.coordinator", "tomsk.controller"})
    void nothingOfKirovIsMoved(String user) {
        assertThat(post(user, "task/" + kirovTask.getId() + "/complete", Map.of())
                        .getStatusCode()
                        .isError())
                .isTrue();
        assertThat(post(user, "task/" + kirovTask.getId() + "/claim", Map.of("userId", user))
                        .getStatusCode()
                        .isError())
                .isTrue();
        assertThat(post(user, "task/" + kirovTask.getId() + "/submit-form", Map.of())
                        .getStatusCode()
                        .isError())
                .isTrue();
        assertThat(tasks.createTaskQuery()
                        .taskId(kirovTask.getId())
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    /** Who took a task, who was made a user: the log tells it to the jurisdiction alone, and what is nobody's to administrators. */
    @ParameterizedTest
    @ValueSource(strings = {"tomsk.controller", "tomsk.coordinator"})
    void deedsAreReadInTheirOwnJurisdictionAlone(String supervisor) {
        claim("kirov.health.head", kirovTask);
        claim("tomsk.health.head", tomskTask);
        ResponseEntity<String> renamed = http.withBasicAuth("admin", "admin")
                .exchange(
                        "/engine-rest/user/admin/profile",
                        HttpMethod.PUT,
                        new HttpEntity<>(Map.of("id", "admin", "firstName", "Дежурный", "lastName", "Администратор")),
                        String.class);
        assertThat(renamed.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(get(supervisor, "history/user-operation?operationType=Claim").getBody())
                .contains(tomskTask.getId())
                .doesNotContain(kirovTask.getId());
        for (String question : List.of(
                "taskId=" + kirovTask.getId(),
                "processInstanceId=" + kirov.getId(),
                "userId=kirov.health.head",
                "entityType=User",
                "category=Admin")) {
            assertThat(get(supervisor, "history/user-operation?" + question).getBody())
                    .as(question)
                    .isEqualTo("[]");
            assertThat(get(supervisor, "history/user-operation/count?" + question)
                            .getBody())
                    .as(question)
                    .isEqualTo("{\"count\":0}");
        }
        identity.setAuthentication(supervisor, List.of("tomsk", supervisor), List.of("tomsk"));
        assertThat(history.createUserOperationLogQuery().tenantIdIn("kirov").count())
                .isZero();
        assertThat(history.createUserOperationLogQuery().withoutTenantId().count())
                .isZero();
        assertThat(history.createUserOperationLogQuery()
                        .tenantIdIn("kirov", "tomsk")
                        .taskId(kirovTask.getId())
                        .count())
                .isZero();
        identity.clearAuthentication();
        assertThat(get("kirov.controller", "history/user-operation/count?taskId=" + kirovTask.getId())
                        .getBody())
                .isEqualTo("{\"count\":1}");
        assertThat(get("admin", "history/user-operation?userId=admin&entityType=User")
                        .getBody())
                .contains("\"operationType\":\"Update\"", "\"newValue\":\"admin\"");
    }

    @Test
    void statisticsDoNotCountTheInstancesOfOthers() {
        assertThat(countedBy("tomsk.coordinator")).isEqualTo(1);
        assertThat(countedBy("tomsk.controller")).isEqualTo(1);
        assertThat(get("tomsk.health.head", "process-definition/statistics").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void ownTaskIsSeenByTheBodyAndTheSupervisorsOnly() {
        assertThat(get("tomsk.health.head", "task").getBody()).contains(tomskTask.getId());
        assertThat(get("tomsk.coordinator", "task?processDefinitionKey=isolation")
                        .getBody())
                .contains(tomskTask.getId());
        assertThat(get("tomsk.controller", "task?processDefinitionKey=isolation")
                        .getBody())
                .contains(tomskTask.getId());
        assertThat(get("tomsk.culture.head", "task").getBody()).doesNotContain(tomskTask.getId());
        assertThat(get("tomsk.health.specialist", "task").getBody()).doesNotContain(tomskTask.getId());
    }

    @Test
    void coordinatorAndControllerReadTheTaskOfABodyButDoNotDoItsWork() {
        for (String user : List.of("tomsk.coordinator", "tomsk.controller")) {
            assertThat(get(user, "process-instance/" + tomsk.getId()).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
            assertThat(get(user, "history/process-instance/" + tomsk.getId()).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
            assertThat(post(user, "task/" + tomskTask.getId() + "/complete", Map.of())
                            .getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void bodyDoesItsOwnWork() {
        assertThat(post(
                                "tomsk.health.head",
                                "task/" + tomskTask.getId() + "/claim",
                                Map.of("userId", "tomsk.health.head"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("tomsk.health.head", "task/" + tomskTask.getId() + "/submit-form", Map.of())
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void colleaguesOfTheJurisdictionAreKnownByName() {
        assertThat(get("tomsk.coordinator", "user/tomsk.health.head/profile").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(get("tomsk.health.head", "user/tomsk.coordinator/profile").getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void nobodyStartsAnythingInAnotherJurisdiction() {
        identity.setAuthentication("tomsk.legal", List.of("tomsk", "tomsk.legal"), List.of("tomsk"));
        assertThatThrownBy(() -> runtime.createProcessInstanceByKey("enact-act")
                        .setVariable("jurisdiction", "kirov")
                        .execute())
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("на своей территории");
        ResponseEntity<String> answer = post(
                "tomsk.legal",
                "process-definition/key/enact-act/submit-form",
                Map.of("variables", Map.of("jurisdiction", Map.of("value", "kirov"))));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void instanceOfAnOfficialBelongsToHisOnlyJurisdiction() {
        identity.setAuthentication("admin", List.of("camunda-admin"), List.of("tomsk"));
        assertThat(runtime.startProcessInstanceByKey("isolation", Map.of("bodyId", "tomsk.health"))
                        .getTenantId())
                .isEqualTo("tomsk");
    }

    @Test
    void instanceThatWouldBelongToNobodyIsRefusedToAPerson() {
        identity.setAuthentication("admin", List.of("camunda-admin"), List.of());
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("isolation", Map.of("bodyId", "tomsk.health")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("на какой территории");
    }

    @Test
    void administratorStartsAnywhere() {
        identity.setAuthentication("admin", List.of("camunda-admin"), List.of());
        assertThat(runtime.startProcessInstanceByKey(
                                "isolation", Map.of("jurisdiction", "kirov", "bodyId", "kirov.health"))
                        .getTenantId())
                .isEqualTo("kirov");
    }

    private void claim(String user, Task task) {
        assertThat(post(user, "task/" + task.getId() + "/claim", Map.of("userId", user))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private ProcessInstance start(String jurisdiction, String body, String secret) {
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                "isolation", Map.of("jurisdiction", jurisdiction, "bodyId", body, "secret", secret));
        assertThat(instance.getTenantId()).isEqualTo(jurisdiction);
        return instance;
    }

    private int countedBy(String user) {
        JsonNode statistics = http.withBasicAuth(user, user)
                .getForObject("/engine-rest/process-definition/statistics", JsonNode.class);
        for (JsonNode line : statistics) {
            if (line.get("id").asText().equals(kirov.getProcessDefinitionId())) {
                return line.get("instances").asInt();
            }
        }
        return 0;
    }

    private ResponseEntity<String> get(String user, String path) {
        return http.withBasicAuth(user, user).getForEntity("/engine-rest/" + path, String.class);
    }

    private ResponseEntity<String> post(String user, String path, Map<String, ?> body) {
        return http.withBasicAuth(user, user).postForEntity("/engine-rest/" + path, body, String.class);
    }
}
