package org.poryadok.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

@PoryadokTest
class HostStartsTest {

    @Autowired
    private TestRestTemplate http;

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
