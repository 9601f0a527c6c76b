package org.poryadok.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

@PoryadokTest
class MetricsAccessTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void nobodyReadsTheFiguresWithoutAPassword() {
        assertThat(http.getForEntity("/actuator/prometheus", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status("prometheus", "wrong")).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status("prometheus", "")).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void collectorAndAdministratorReadThem() {
        assertThat(status("prometheus", "metrics-secret")).isEqualTo(HttpStatus.OK);
        assertThat(status("admin", "admin")).isEqualTo(HttpStatus.OK);
    }

    @Test
    void controllerOfOneJurisdictionDoesNotReadTheFiguresOfAll() {
        assertThat(status("kuzbass.controller", "kuzbass.controller")).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void collectorOpensNothingElse() {
        assertThat(http.withBasicAuth("prometheus", "metrics-secret")
                        .getForEntity("/engine-rest/engine", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.withBasicAuth("prometheus", "metrics-secret")
                        .getForEntity("/admin/import", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private HttpStatusCode status(String user, String password) {
        return http.withBasicAuth(user, password)
                .getForEntity("/actuator/prometheus", String.class)
                .getStatusCode();
    }
}
