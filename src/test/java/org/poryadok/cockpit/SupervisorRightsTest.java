package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who oversees what, as the pages ask it first. */
@PoryadokTest
class SupervisorRightsTest {

    @LocalServerPort
    int port;

    @Autowired
    AuthorizationService authorizations;

    @Test
    void controllerOverseesHisJurisdictionAndMayDoEverythingThere() {
        JsonNode me = CockpitSession.of(port, "kuzbass.controller", "cockpit").read("me");

        assertThat(me.get("jurisdictions").findValuesAsText("id")).containsExactly("kuzbass");
        assertThat(me.get("jurisdictions").get(0).get("title").asText()).contains("Кузбасс");
        assertThat(me.get("mayExtend").asBoolean()).isTrue();
        assertThat(me.get("mayRelease").asBoolean()).isTrue();
        assertThat(me.get("mayReassign").asBoolean()).isTrue();
        assertThat(me.get("mayEscalate").asBoolean()).isTrue();
    }

    @Test
    void coordinatorReassignsAndSendsLettersButLeavesTermsToTheController() {
        JsonNode me = CockpitSession.of(port, "kuzbass.coordinator", "cockpit").read("me");

        assertThat(me.get("jurisdictions").findValuesAsText("id")).containsExactly("kuzbass");
        assertThat(me.get("mayExtend").asBoolean()).isFalse();
        assertThat(me.get("mayRelease").asBoolean()).isFalse();
        assertThat(me.get("mayReassign").asBoolean()).isTrue();
        assertThat(me.get("mayEscalate").asBoolean()).isTrue();
    }

    @Test
    void supervisingBodyOfShpakovskyReadsOnly() {
        JsonNode me = CockpitSession.of(port, "shpakovsky.supervising-body", "cockpit")
                .read("me");

        assertThat(me.get("jurisdictions").findValuesAsText("id")).containsExactly("shpakovsky");
        assertThat(me.get("mayReassign").asBoolean()).isFalse();
        assertThat(me.get("mayEscalate").asBoolean()).isFalse();
    }

    @Test
    void administratorSeesEveryJurisdictionAndActsInNone() {
        JsonNode me = CockpitSession.of(port, "admin", "cockpit").read("me");

        assertThat(me.get("jurisdictions").findValuesAsText("id"))
                .contains("spb", "kuzbass", "shpakovsky", "tomsk", "kirov");
        assertThat(me.get("mayExtend").asBoolean()).isFalse();
        assertThat(me.get("mayEscalate").asBoolean()).isFalse();
    }

    @Test
    void executorWhomAnAdministratorLetIntoCockpitIsToldThatHeOverseesNothing() {
        Authorization cockpit = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        cockpit.setUserId("kuzbass.health.executor");
        cockpit.setResource(Resources.APPLICATION);
        cockpit.setResourceId("cockpit");
        cockpit.addPermission(Permissions.ACCESS);
        authorizations.saveAuthorization(cockpit);
        try {
            CockpitSession executor = CockpitSession.of(port, "kuzbass.health.executor");
            assertThat(executor.read("me").get("jurisdictions")).isEmpty();
            HttpResponse<byte[]> refused = executor.get("deadlines");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(CockpitSession.json(refused).get("message").asText())
                    .startsWith("Надзор за сроками вам не поручен.");
        } finally {
            authorizations.deleteAuthorization(cockpit.getId());
        }
    }

    @Test
    void whoMayNotOpenCockpitReachesNothingOfIt() {
        CockpitSession executor = CockpitSession.of(port, "kuzbass.health.executor");

        assertThat(executor.get("me").statusCode()).isEqualTo(403);
        assertThat(executor.get("deadlines").statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsNotLoggedInLearnsNothing() {
        HttpResponse<byte[]> answer = CockpitSession.stranger(port).get("me");

        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(CockpitSession.text(answer)).doesNotContain("kuzbass");
    }
}
