package org.poryadok.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.web.http.RawRequests.RawAnswer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be read is refused in Russian before anything trips over it. */
@PoryadokTest
class UnreadableRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/registry?q=%00",
                "/registry?%00=a",
                "/registry.csv?q=a%00b",
                "/registry.json?body=%00",
                "/registry/check?url=%00",
                "/registry/accounts/%00",
                "/registry/exemptions?body=%00",
                "/terms?act=%00",
                "/api/terms?rule=%00",
                "/demo/mail?to=%00",
                "/knowledge?q=%00",
                "/moderation?page=%00",
                "/moderation/%00",
                "/admin/import?a=%00",
                "/camunda/app/tasklist/%00/",
                "/camunda/api/engine/engine/default/task?nameLike=%00",
                "/camunda/api/engine/engine/default/task/%00",
                "/camunda/api/cockpit/plugin/poryadok/default/deadlines?text=%00",
                "/engine-rest/task?nameLike=%00",
                "/engine-rest/task/%00",
                "/actuator/prometheus?a=%00",
                "/%",
                "/a%zz",
                "/registry?q=%",
                "/registry?q=%e",
                "/registry.csv?q=%zz",
                "/terms?act=%g1",
                "/engine-rest/task?name=%zz",
                "/camunda/api/engine/engine/default/task?name=%zz",
                "/camunda/app/cockpit/%zz"
            })
    void nullCharactersAndHalfEscapesInAddressesAreRefused(String address) throws IOException {
        assertRefused(get(address, ""), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "/demo/clock, action=set&moment=%00, " + FORM,
        "/demo/clock, action=%zz, " + FORM,
        "/admin/import/load, id=%00, " + FORM,
        "/camunda/api/admin/auth/user/default/login/tasklist, username=a%00&password=b, " + FORM,
        "/camunda/api/admin/auth/user/default/login/tasklist, username=a&password=%, " + FORM,
        "/engine-rest/task, '{\"nameLike\":\"a\\u0000\"}', " + JSON,
        "/engine-rest/task, '{\"nameLike\":\"a\\\\\\u0000\"}', " + JSON,
        "/camunda/api/engine/engine/default/task, '{\"nameLike\":\"a\\u0000\"}', " + JSON,
        "/camunda/api/cockpit/plugin/poryadok/default/cards/1/release, '{\"note\":\"a\\u0000\"}', text/plain"
    })
    void nullCharactersAndHalfEscapesInBodiesAreRefused(String address, String body, String type) throws IOException {
        assertRefused(post(address, type, body), 400);
    }

    @ParameterizedTest
    @CsvSource({"/registry, multipart/form-data", "/nosuch, multipart/form-data", "/terms, multipart/mixed"})
    void partsThatAreNoneAreRefused(String address, String type) throws IOException {
        assertRefused(post(address, type, "--other\r\nnonsense"), 400);
    }

    @Test
    void whatOnlyLooksLikeANullCharacterIsTaken() throws IOException {
        assertThat(post("/engine-rest/task", JSON, "{\"nameLike\":\"a\\\\u0000 100% \"}")
                        .status())
                .isEqualTo(200);
        assertThat(get("/registry?q=%25zz+%2500", "").status()).isEqualTo(200);
    }

    @Test
    void nullCharactersInLoginsAndSessionsAreRefused() throws IOException {
        String login = Base64.getEncoder().encodeToString("ad\0min:admin".getBytes(StandardCharsets.UTF_8));
        for (String address : new String[] {"/engine-rest/task", "/admin/import", "/actuator/prometheus"}) {
            assertRefused(
                    RawRequests.send(
                            port,
                            "GET " + address
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic "
                                    + login + "\r\n\r\n"),
                    400);
        }
        String session = Base64.getEncoder().encodeToString("\0\0\0".getBytes(StandardCharsets.UTF_8));
        for (String address : new String[] {"/", "/moderation", "/camunda/app/tasklist/default/"}) {
            assertRefused(get(address, "Cookie: SESSION=" + session + "\r\n"), 400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/registry/accounts/", "/engine-rest/task/", "/camunda/api/engine/engine/default/task/"})
    void addressesBeyondAllMeasureAreRefused(String address) throws IOException {
        assertRefused(get(address + "a".repeat(3000), ""), 414);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIBBERISH\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n",
                "GET /a<b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"
            })
    void whatTheWebServerItselfRefusesIsSaidInRussianToo(String request) throws IOException {
        RawAnswer answer = RawRequests.send(port, request);
        assertRefused(answer, 400);
        assertThat(answer.body()).contains("<h1>Запрос не разобран</h1>", "/site/site.css");
    }

    private static void assertRefused(RawAnswer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body())
                .containsAnyOf("Запрос", "запрос", "Адрес")
                .doesNotContain("Tomcat", "Exception", "Whitelabel");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    private RawAnswer get(String address, String headers) throws IOException {
        return RawRequests.send(
                port,
                "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + admin() + headers
                        + "\r\n");
    }

    private RawAnswer post(String address, String type, String body) throws IOException {
        return RawRequests.send(
                port,
                "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + admin() + "Content-Type: "
                        + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static String admin() {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }
}
