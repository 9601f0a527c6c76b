package org.poryadok.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.cycle.Cycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

@PoryadokTest
class HostStartsTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private List<Cycle> cycles;

    @Autowired
    private Acts acts;

    @Autowired
    private ManagementService jobs;

    @Test
    void everyCycleWaitsForItsTurnInEveryJurisdiction() {
        assertThat(cycles)
                .extracting(Cycle::key)
                .containsExactlyInAnyOrder(
                        "daily-digest",
                        "monthly-report",
                        "security-cycle",
                        "yearly-audit",
                        "yearly-reports",
                        "norm-weeks");
        assertThat(cycles)
                .allSatisfy(cycle -> assertThat(jobs.createJobQuery()
                                .processDefinitionKey(cycle.key())
                                .timers()
                                .list())
                        .extracting(Job::getTenantId)
                        .containsExactlyInAnyOrderElementsOf(acts.jurisdictions().stream()
                                .map(Jurisdiction::id)
                                .toList()));
    }

    @Test
    void engineRestAsksForCredentials() {
        assertThat(http.getForEntity("/engine-rest/engine", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void engineRestAnswersTheAdministrator() {
        assertThat(http.withBasicAuth("admin", "admin").getForObject("/engine-rest/engine", String.class))
                .contains("default");
    }

    @Test
    void metricsAskForCredentials() {
        assertThat(http.getForEntity("/actuator/prometheus", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void healthIsOpenToAnyone() {
        assertThat(http.getForObject("/actuator/health", String.class)).contains("UP");
    }
}
