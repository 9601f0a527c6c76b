package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.TestBody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task may wait for months: its form offers those who serve in the body today. */
@PoryadokTest
class FormOpenedAgainTest {

    private static final String INSPECTION = "spb.inspection";
    private static final String HEAD = "spb.inspection.head";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    private ProcessInstance appointment;
    private Task task;

    @BeforeEach
    void inspectionIsObligedToDesignateAPerson() {
        acts.inForce("spb-draft-2020", "1", "2020-07-01", "2020-07-01");
        appointment = acts.obliges("spb-draft-2020", "SPB-6.2", INSPECTION, "appoint-officials", "2020-07-01");
        task = desk.task(appointment, HEAD, "propose-person");
    }

    @Test
    void whoWasHiredAfterTheTaskAroseIsOfferedAndCanBeChosen() {
        String hired = TestBody.official(database, "spb", INSPECTION, "head", "hired@example.org");
        assertThat(opened()).contains(hired);
        desk.complete(appointment, HEAD, "propose-person", Map.of("personId", hired));
        assertThat(desk.shown(appointment, HEAD, "sign-order", "personId")).isEqualTo(hired);
    }

    @Test
    void whoHasLeftIsNotOfferedAnyMore() {
        String leaving = TestBody.official(database, "spb", INSPECTION, "head", "leaving@example.org");
        assertThat(opened()).contains(leaving);
        database.sql("update official set active = false where user_id = :leaving")
                .param("leaving", leaving)
                .update();
        assertThat(opened()).isNotEmpty().doesNotContain(leaving);
        desk.isRefused(appointment, HEAD, "propose-person", Map.of("personId", leaving), "personId", "Выберите");
    }

    @Test
    void openingAFormAgainLeavesNoTraceWhereNothingHasChanged() {
        List<String> before = traces();
        opened();
        opened();
        assertThat(traces()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void whoMayNotReadTheTaskChangesNothingInIt() {
        TestBody.official(database, "spb", INSPECTION, "head", "hired@example.org");
        List<String> before = traces();
        assertThat(variables("kuzbass.health.responsible").getStatusCode().isError())
                .isTrue();
        assertThat(traces()).isEqualTo(before);
    }

    private String opened() {
        ResponseEntity<JsonNode> answer = variables(HEAD);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody().path("officials").path("value").asText();
    }

    private ResponseEntity<JsonNode> variables(String user) {
        return http.withBasicAuth(user, user)
                .getForEntity(
                        "/engine-rest/task/{id}/form-variables?variableNames=officials&deserializeValues=false",
                        JsonNode.class,
                        task.getId());
    }

    private List<String> traces() {
        return history.createHistoricDetailQuery().processInstanceId(appointment.getId()).list().stream()
                .map(HistoricDetail::getId)
                .sorted()
                .toList();
    }
}
