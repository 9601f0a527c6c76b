package org.poryadok.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.web.http.RawRequests.RawAnswer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Scripts in the pages of other sites read what is public, and nothing else. */
@PoryadokTest
class OpenToEverySiteTest {

    private static final String FOREIGN = "Origin: https://kuzbass.example\r\n";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/registry.json, 200",
        "/registry.json?page=0, 400",
        "/registry.json?q=%00, 400",
        "/registry.json?q=%zz, 400",
        "/registry.csv, 200",
        "/registry.csv?sep=x, 400",
        "/registry.atom, 200",
        "/registry.schema.json, 200",
        "/registry/exemptions.json, 200",
        "/registry/exemptions.csv, 200",
        "/registry/exemptions.schema.json, 200",
        "/registry/versions/kuzbass/99999.json, 404",
        "/registry/check.schema.json, 200",
        "/registry/check?url=vk.com/minzdrav42, 200",
        "/registry/check?url=vk.com, 400",
        "/registry/check?url=%00, 400",
        "/registry/check?url=vk.com/|minzdrav[42], 400",
        "/registry/check?url=vk.com/wall-1_2?a[]={b}|`^, 200",
        "/registry/embed.js, 200",
        "/registry/embed/1.js, 200",
        "/registry/embed/none.js, 404",
        "/api/terms?rule=10-calendar-days&from=2020-02-14&region=RU, 200",
        "/api/terms?rule=x, 400"
    })
    void publicDataAndItsRefusalsAreReadByEverySite(String address, int status) throws IOException {
        RawAnswer answer = send("GET", address, FOREIGN + "Accept: application/json, */*\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.all("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.all("Access-Control-Allow-Credentials")).isEmpty();

        RawAnswer asked = preflight(address.replaceFirst("\\?.*", ""));
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.all("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(asked.header("Access-Control-Allow-Headers")).isEqualTo("*");
        assertThat(asked.body()).isEmpty();
    }

    /** A page that was kept for other visitors, and one that a visitor has already. */
    @Test
    void keptAnswerIsReadByEverySiteToo() throws IOException {
        String address = "/registry/check?url=vk.com/minzdrav42";
        String json = FOREIGN + "Accept: application/json\r\n";
        String tag = send("GET", address, json).header("ETag");

        for (RawAnswer answer : Arrays.asList(
                send("GET", address, json), send("GET", address, json + "If-None-Match: " + tag + "\r\n"))) {
            assertThat(answer.status()).isIn(200, 304);
            assertThat(answer.all("Access-Control-Allow-Origin")).containsExactly("*");
            assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag");
        }
    }

    @Test
    void waitIsReadByEverySiteToo() throws IOException {
        String somebody = FOREIGN + "X-Forwarded-For: 203.0.113.79\r\n";
        RawAnswer answer = send("GET", "/registry.atom", somebody);
        for (int i = 0; i < 1000 && answer.status() == 200; i++) {
            answer = send("GET", "/registry.atom", somebody);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.all("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Retry-After");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/registry",
                "/registry/embed",
                "/terms",
                "/demo/clock",
                "/engine-rest/task",
                "/camunda/api/engine/engine/default/task",
                "/nosuch"
            })
    void nothingElseIsAndSaysSoInRussian(String address) throws IOException {
        RawAnswer asked = preflight(address);
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.body()).contains("Этот адрес открыт только страницам «Порядка»");
        assertThat(asked.all("Access-Control-Allow-Origin")).isEmpty();

        assertThat(send("GET", address, FOREIGN).all("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private RawAnswer preflight(String address) throws IOException {
        return send(
                "OPTIONS",
                address,
                FOREIGN + "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: if-none-match\r\n");
    }

    private RawAnswer send(String method, String address, String headers) throws IOException {
        return RawRequests.send(
                port,
                method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }
}
