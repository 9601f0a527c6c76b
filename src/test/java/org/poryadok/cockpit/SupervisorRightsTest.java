package org.poryadok.cockpit;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who oversees what, as the pages ask it first. */
@PoryadokTest
class SupervisorRightsTest {

    @LocalServerPort
    int port;

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
        JsonNode me = CockpitSession.of(port, "shpakovsky.supervising-body", "cockpit").read("me");

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
    void executorIsToldThatHeOverseesNothing() {
        CockpitSession executor = CockpitSession.of(port, "kuzbass.health.executor");

        assertThat(executor.read("me").get("jurisdictions")).isEmpty();
        HttpResponse<byte[]> refused = executor.get("deadlines");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(CockpitSession.json(refused).get("message").asText()).startsWith("Надзор за сроками вам не поручен.");
    }

    @Test
    void whoIsNotLoggedInLearnsNothing() {
        HttpResponse<byte[]> answer = CockpitSession.stranger(port).get("me");

        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(CockpitSession.text(answer)).doesNotContain("kuzbass");
    }
}
