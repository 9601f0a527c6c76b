package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.gate.Session;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** «В этот день заканчиваются полномочия»: whoever has left acts no more, whatever the staff list says. */
@PoryadokTest
@EachTestAlone
class DepartedOfficialsTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String LEAVES = "kuzbass.health.responsible";
    private static final String HR = "kuzbass.health.hr";
    private static final String COLLEAGUE = "kuzbass.health.executor";
    private static final String CHOICE = """
            {"variables": {"network": {"value": "vk"}, "ownerClass": {"value": "SECTORAL_BODY"}}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    @Autowired
    private EngineOrganisation rights;

    @Autowired
    private Organisation organisation;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private Session leaves;
    private String task;
    private long hisGroups;

    @BeforeEach
    void responsibleOfficerHasTakenATask() throws Exception {
        at("2020-02-17T10:00");
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance page =
                acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.health", "create-account", "2020-02-14");
        task = desk.task(page, LEAVES, "choose-network").getId();
        hisGroups = groups();
        assertThat(hisGroups).isPositive();
        leaves = Session.withPassword(port, LEAVES);
        assertThat(leaves.ask("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + LEAVES + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void afterTheLastDayHeNeitherBeginsNorCompletesAndTheBodyHasHimNoMore() throws Exception {
        dismissed("2020-02-18");
        at("2020-02-18T23:00");
        rights.synchronise();
        assertThat(groups()).as("the last day is one of his").isEqualTo(hisGroups);

        at("2020-02-19T00:00");
        isRefused(submit(), 400, "последний рабочий день прошёл");
        rights.synchronise();

        assertThat(groups()).isZero();
        assertThat(identity.createUserQuery().userId(LEAVES).count()).isEqualTo(1);
        assertThat(organisation.works(LEAVES)).isFalse();
        assertThat(organisation.holdersInBody("kuzbass.health", "responsible")).isEmpty();
        assertThat(submit().statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(begin().statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void departureReportedTooLateCountsAtOnceAndSoDoesItsMistake() throws Exception {
        ProcessInstance replacement = dismissed("2020-02-14");
        assertThat(groups()).isZero();
        assertThat(begin().statusCode()).isGreaterThanOrEqualTo(400);

        desk.complete(
                replacement,
                HR,
                "hand-over-access",
                Map.of("departureWrong", true, "takeBackReason", "Приказ о другом человеке."));
        engine.runDueJobs(replacement);

        assertThat(groups()).isEqualTo(hisGroups);
        assertThat(submit().statusCode()).isEqualTo(204);
    }

    @Test
    void whatHeHadTakenIsFreeForHisColleaguesFromTheFirstMomentAfterHisLastDay() throws Exception {
        dismissed("2020-02-18");
        at("2020-02-18T23:59:59");
        rights.synchronise();
        assertThat(assignee()).as("the last day is one of his").isEqualTo(LEAVES);
        assertThat(words()).contains(name());

        at("2020-02-19T00:00");
        rights.synchronise();
        assertThat(assignee()).isNull();
        assertThat(words()).doesNotContain(name());
        isTakenBy(COLLEAGUE);
    }

    @Test
    void whatHeHadTakenIsFreeAtOnceWhenHisLastDayIsOverAlready() throws Exception {
        dismissed("2020-02-14");
        assertThat(assignee()).isNull();
        isTakenBy(COLLEAGUE);
    }

    @Test
    void whoComesBackFromALongLeaveBeforeItsEndActsFromThatDay() throws Exception {
        departed("LEAVE", Map.of("lastDay", "2020-02-18", "leaveUntil", "2020-06-30"));
        at("2020-02-19T00:00");
        rights.synchronise();
        assertThat(groups()).isZero();

        at("2020-03-02T09:00");
        ProcessInstance absence = desk.start(HR, "report-absence", Map.of());
        desk.complete(
                absence,
                HR,
                "enter-absence",
                Map.of(
                        "absenceDeed",
                        "RETURN",
                        "returningId",
                        LEAVES,
                        "returnOrderNumber",
                        "7",
                        "returnOrderDate",
                        "2020-02-28",
                        "returnedFrom",
                        "2020-03-02"));
        assertThat(groups()).isEqualTo(hisGroups);
        assertThat(organisation.works(LEAVES)).isTrue();
        assertThat(submit().statusCode()).isEqualTo(204);
    }

    @Test
    void whatIsLeftBehindIsHandedOverByOthers() throws Exception {
        ProcessInstance replacement = dismissed("2020-02-18");
        String handOver = desk.task(replacement, HR, "hand-over-access").getId();
        HttpResponse<String> answer =
                leaves.ask("POST", "/engine-rest/task/" + handOver + "/claim", "{\"userId\": \"" + LEAVES + "\"}");
        isRefused(answer, 400, "о вас самих");
    }

    private void isTakenBy(String colleague) throws Exception {
        jdbc.sql("update official set roles = array_append(roles, 'responsible') where user_id = ?")
                .param(colleague)
                .update();
        rights.synchronise();
        assertThat(Session.withPassword(port, colleague)
                        .ask("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + colleague + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(assignee()).isEqualTo(colleague);
        rights.synchronise();
        assertThat(assignee()).as("whoever works keeps what he has taken").isEqualTo(colleague);
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    /** By which the list finds the task. */
    private String words() {
        return (String) tasks.getVariableLocal(task, CaseVariables.SEARCHED_WORDS);
    }

    private String name() {
        return organisation.official(LEAVES).orElseThrow().fullName();
    }

    private ProcessInstance dismissed(String lastDay) {
        return departed("DISMISSAL", Map.of("lastDay", lastDay));
    }

    private ProcessInstance departed(String departure, Map<String, Object> days) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "officialId", LEAVES, "departure", departure, "departureDocument", "приказ от 13.02.2020 № 14-к"));
        form.putAll(days);
        ProcessInstance replacement = desk.start(HR, "replace-official", Map.of());
        desk.complete(replacement, HR, "report-departure", form);
        return replacement;
    }

    private HttpResponse<String> submit() throws Exception {
        return leaves.ask("POST", "/engine-rest/task/" + task + "/submit-form", CHOICE);
    }

    private HttpResponse<String> begin() throws Exception {
        return leaves.ask(
                "POST",
                "/engine-rest/process-definition/key/create-account/submit-form",
                "{\"variables\": {\"reason\": {\"value\": \"Нужна ещё одна\"}}}");
    }

    private long groups() {
        return identity.createGroupQuery().groupMember(LEAVES).count();
    }

    private static void isRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    private void at(String moment) {
        engine.setClock(LocalDateTime.parse(moment).atZone(KEMEROVO));
    }
}
