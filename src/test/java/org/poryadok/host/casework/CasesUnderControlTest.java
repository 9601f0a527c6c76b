package org.poryadok.host.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.cycle.Cycles;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.deployment.MovableClock;
import org.poryadok.gate.Session;
import org.poryadok.supervision.Supervision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PoryadokTest
class CasesUnderControlTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Supervision supervision;

    @Autowired
    private Cycles cycles;

    private ProcessInstance page;
    private ControlCard card;

    @BeforeEach
    void bodyIsObligedToHaveAPage() {
        clock.set(LocalDateTime.parse("2020-02-17T10:00")
                .atZone(ZoneId.of("Asia/Novokuznetsk"))
                .toInstant());
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        page = acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.education", "create-account", "2020-02-14");
        card = cards.of(page.getId()).get(0);
    }

    /** As Cockpit asks it, in which listeners are skipped. */
    @Test
    void administratorDeletesAProcedureOnlyAfterTheControllerHasReleasedItsCard() throws Exception {
        for (HttpResponse<String> refused : List.of(
                delete(Session.withPassword(port, "admin"), "/engine-rest"),
                delete(Session.loggedIn(port, "admin"), "/camunda/api/engine/engine/default"))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("пока её карточка на контроле");
        }
        assertThat(isRunning()).isTrue();
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.OPEN);

        supervision.release(card.id(), "Обязанность отменена", "kuzbass.controller");
        HttpResponse<String> deleted = delete(Session.withPassword(port, "admin"), "/engine-rest");
        assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(204);
        assertThat(isRunning()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily-digest", "monthly-report", "norm-weeks", "security-cycle", "yearly-audit"})
    void administratorDeletesNoCycle(String key) throws Exception {
        isKept(cycles.find(key, "tomsk").orElseThrow());
    }

    /** Nobody could begin it anew: the act would never enter into force. */
    @Test
    void administratorDeletesNoActThatWaitsForItsRequisites() throws Exception {
        ProcessInstance act = acts.announce("tomsk-132r-2023");
        isKept(act.getId());
        runtime.deleteProcessInstance(act.getId(), "the test is over");
    }

    /** What only other procedures begin goes with them, and alone. */
    @Test
    void administratorDeletesWhatAnotherProcedureHasCalled() throws Exception {
        String deployment = repository
                .createDeployment()
                .addModelInstance(
                        "caller.bpmn",
                        Bpmn.createExecutableProcess("caller")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .callActivity()
                                .calledElement("called")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "called.bpmn",
                        Bpmn.createExecutableProcess("called")
                                .camundaHistoryTimeToLive(1)
                                .camundaStartableInTasklist(false)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            for (String deleted : List.of("caller", "called")) {
                runtime.startProcessInstanceByKey("caller", Map.of("jurisdiction", "tomsk"));
                String instance = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(deleted)
                        .singleResult()
                        .getId();
                HttpResponse<String> answer = delete(Session.withPassword(port, "admin"), "/engine-rest", instance);
                assertThat(answer.statusCode())
                        .as(deleted + ": " + answer.body())
                        .isEqualTo(204);
                assertThat(isRunning(instance)).isFalse();
            }
        } finally {
            repository.deleteDeployment(deployment, true, true, true);
        }
    }

    /** What has not begun has no card that would keep it. */
    @Test
    void administratorDeletesNoPartOfAListWhoseProceduresHaveNotAllBegun() throws Exception {
        ProcessInstance part = runtime.startProcessInstanceByKey(
                "fulfil-obligations",
                Map.of(
                        "jurisdiction", "kuzbass",
                        "actId", "kuzbass-66-2020",
                        "inForceFrom", "2020-02-14",
                        "obligationKeys", new ArrayList<>(List.of("KUZ-3a|kuzbass.health", "KUZ-3a|kuzbass.culture"))));
        isKept(part.getId(), "начаты ещё не все процедуры, осталось 2");
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(part.getId())
                .listPage(0, 1)
                .get(0)
                .getId());
        engine.tree(part).stream()
                .flatMap(instance -> cards.of(instance).stream())
                .forEach(begun -> supervision.release(begun.id(), "Обязанность отменена", "kuzbass.controller"));
        isKept(part.getId(), "осталось 1");
        engine.runDueJobs(part);
        isKept(part.getId(), "пока её карточка на контроле");
        runtime.deleteProcessInstance(part.getId(), "the test is over");
    }

    /** Whoever has handed it in would wait for an answer that nobody gives. */
    @Test
    void administratorDeletesNothingThatSomebodyWaitsOn() throws Exception {
        ProcessInstance asked = desk.start("kuzbass.education.responsible", "ask-about-card", Map.of());
        desk.complete(
                asked,
                "kuzbass.education.responsible",
                "make-request",
                Map.of("cardId", card.id().toString(), "requestKind", "NOT_OURS", "requestReason", "Не мы"));
        isKept(asked.getId(), "По этой процедуре ждут ответа");
        runtime.deleteProcessInstance(asked.getId(), "the test is over");

        ProcessInstance begun = desk.start("kuzbass.education.responsible", "ask-about-card", Map.of());
        assertThat(delete(Session.withPassword(port, "admin"), "/engine-rest", begun.getId())
                        .statusCode())
                .as("nothing has been handed in yet")
                .isEqualTo(204);
    }

    private void isKept(String instance) throws Exception {
        isKept(instance, "ведёт сам «Порядок», прекратить её нельзя");
    }

    private void isKept(String instance, String sentence) throws Exception {
        for (HttpResponse<String> refused : List.of(
                delete(Session.withPassword(port, "admin"), "/engine-rest", instance),
                delete(Session.loggedIn(port, "admin"), "/camunda/api/engine/engine/default", instance))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains(sentence);
        }
        assertThat(isRunning(instance)).isTrue();
    }

    private HttpResponse<String> delete(Session administrator, String api) throws Exception {
        return delete(administrator, api, page.getId());
    }

    private static HttpResponse<String> delete(Session administrator, String api, String instance) throws Exception {
        return administrator.ask(
                "DELETE",
                api + "/process-instance/" + instance + "?skipCustomListeners=true&skipIoMappings=true",
                null);
    }

    private boolean isRunning() {
        return isRunning(page.getId());
    }

    private boolean isRunning(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 1;
    }
}
