package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.deployment.MovableClock;
import org.poryadok.gate.Session;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** St Petersburg: an order makes an executor, the post does not. */
@PoryadokTest
@EachTestAlone
class ExecutorsByOrderTest {

    private static final String ACT = "spb-draft-2020";
    private static final String BODY = "spb.health";
    private static final String EXECUTOR = BODY + ".executor";
    private static final String RESPONSIBLE = BODY + ".responsible";
    private static final String HEAD = BODY + ".head";
    private static final String PAGE = """
            {"variables": {"address": {"value": "https://vk.com/spb_health_by_order"},
             "createdOn": {"value": "2020-07-01"}}}""";

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
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Designations designations;

    @Autowired
    private Organisation organisation;

    @Autowired
    private EngineOrganisation rights;

    @Autowired
    private JdbcClient jdbc;

    private ProcessInstance act;
    private String design;

    @BeforeEach
    void actIsInForceAndANetworkIsChosen() {
        clock.set(LocalDateTime.parse("2020-07-01T10:00")
                .atZone(ZoneId.of("Europe/Moscow"))
                .toInstant());
        act = acts.enact(ACT, "15-р", "2020-07-01", null, "2020-07-01");
        engine.runDueJobs(act);
        Task choosing = desk
                .as(
                        RESPONSIBLE,
                        () -> tasks.createTaskQuery()
                                .taskDefinitionKey("choose-network")
                                .initializeFormKeys()
                                .list())
                .stream()
                .filter(task -> tasks.getVariables(task.getId()).containsValue("EXECUTIVE_BODY"))
                .findFirst()
                .orElseThrow();
        desk.complete(choosing, RESPONSIBLE, Map.of("network", "vk", "ownerClass", "EXECUTIVE_BODY"));
        ProcessInstance page = runtime.createProcessInstanceQuery()
                .processInstanceId(choosing.getProcessInstanceId())
                .singleResult();
        engine.runDueJobs(page);
        design = tasks.createTaskQuery()
                .processInstanceId(page.getId())
                .taskDefinitionKey("create-and-design")
                .singleResult()
                .getId();
    }

    @Test
    @ForRuleOf({"SPB-5.3", "SPB-6.3"})
    void postAloneOffersNothingAndTheRefusalSaysByWhatOneBecomesTheExecutor() throws Exception {
        assertThat(offeredTo(EXECUTOR)).isZero();
        for (String deed : new String[] {"/submit-form", "/claim"}) {
            HttpResponse<String> answer = asks(EXECUTOR, deed);
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body())
                    .contains(
                            "Эта задача — для непосредственного исполнителя",
                            "пункт 6.3",
                            "Действующего приказа о вас в «Порядке» нет")
                    .doesNotContain("У вас нет права");
        }
        assertThat(asks("spb.culture.head", "/submit-form").body())
                .as("who is of another body is told nothing of it")
                .contains("У вас нет права на это действие.");
    }

    @Test
    @ForRuleOf("SPB-6.3")
    void whoseFirstDayIsStillToComeReadsOfTheOrderAndOfTheDay() throws Exception {
        desk.complete(appointment("propose-person", "SPB-6.3"), HEAD, Map.of("personId", EXECUTOR));
        desk.complete(
                appointment("sign-order", "SPB-6.3"),
                HEAD,
                Map.of("orderNumber", "8", "orderDate", "2020-07-01", "validFrom", "2020-07-08"));
        engine.runDueJobs(act);
        assertThat(asks(EXECUTOR, "/claim").body())
                .contains("Вас определил приказ от 01.07.2020 № 8, полномочия начинаются 08.07.2020: с этого дня задача"
                        + " станет вашей.")
                .doesNotContain("приказа о вас в «Порядке» нет");
    }

    @Test
    @ForRuleOf("SPB-6.3")
    void whomAnOrderDesignatesDoesTheTask() throws Exception {
        desk.complete(appointment("propose-person", "SPB-6.3"), HEAD, Map.of("personId", EXECUTOR));
        desk.complete(
                appointment("sign-order", "SPB-6.3"),
                HEAD,
                Map.of("orderNumber", "8", "orderDate", "2020-07-01", "validFrom", "2020-07-01"));
        engine.runDueJobs(act);
        assertThat(offeredTo(EXECUTOR)).isEqualTo(1);
        HttpResponse<String> answer = asks(EXECUTOR, "/submit-form");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @Test
    @ForRuleOf("SPB-6.2")
    void onceAnOrderNamesAnotherNobodyIsResponsibleByHisPost() throws Exception {
        String deputy = BODY + ".second";
        jdbc.sql("""
                        insert into official (user_id, jurisdiction, body_id, full_name, post, post_rank, civil_service, email,
                            telephone, roles, active)
                        select :deputy, jurisdiction, body_id, 'Яковлева Яна Яковлевна', post, post_rank, civil_service, email,
                            telephone, '{}', active
                        from official where user_id = :responsible""").param("deputy", deputy).param("responsible", RESPONSIBLE).update();
        rights.synchronise();
        assertThat(organisation.holdersInBody(BODY, "responsible"))
                .extracting(Official::userId)
                .containsExactly(RESPONSIBLE);
        Task proposing = appointment("propose-person", "SPB-6.2");
        desk.open(proposing, HEAD);
        desk.complete(proposing, HEAD, Map.of("personId", deputy));
        desk.complete(
                appointment("sign-order", "SPB-6.2"),
                HEAD,
                Map.of("orderNumber", "9", "orderDate", "2020-07-01", "validFrom", "2020-07-01"));
        engine.runDueJobs(act);

        assertThat(organisation.holdersInBody(BODY, "responsible"))
                .extracting(Official::userId)
                .containsExactly(deputy);
        String head = tasks.createTaskQuery()
                .taskDefinitionKey("choose-network")
                .taskCandidateGroup(BODY + ".responsible")
                .listPage(0, 1)
                .get(0)
                .getId();
        design = head;
        assertThat(offeredTo(deputy)).isEqualTo(1);
        assertThat(offeredTo(RESPONSIBLE)).isZero();
        assertThat(asks(RESPONSIBLE, "/claim").body())
                .contains("Им определено другое лицо (пункт 6.2), должность этого больше не даёт");

        designations
                .activeOf(BODY, LocalDate.of(2020, 7, 1))
                .forEach(order -> designations.end(order.id(), LocalDate.of(2020, 7, 1)));
        clock.set(LocalDateTime.parse("2020-07-02T10:00")
                .atZone(ZoneId.of("Europe/Moscow"))
                .toInstant());
        rights.synchronise();
        assertThat(offeredTo(RESPONSIBLE))
                .as("until somebody else is determined")
                .isEqualTo(1);
    }

    private Task appointment(String step, String clause) {
        return desk.as(
                HEAD,
                () -> tasks.createTaskQuery()
                        .taskDefinitionKey(step)
                        .processVariableValueEquals("clauseId", clause)
                        .initializeFormKeys()
                        .singleResult());
    }

    private long offeredTo(String user) {
        return desk.as(
                user,
                () -> tasks.createTaskQuery()
                        .taskId(design)
                        .taskCandidateUser(user)
                        .count());
    }

    private HttpResponse<String> asks(String user, String deed) throws Exception {
        return Session.withPassword(port, user)
                .ask(
                        "POST",
                        "/engine-rest/task/" + design + deed,
                        deed.equals("/claim") ? "{\"userId\": \"" + user + "\"}" : PAGE);
    }
}
