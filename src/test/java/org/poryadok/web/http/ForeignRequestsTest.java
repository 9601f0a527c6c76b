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

/** What another site makes somebody's browser send changes nothing here, and no stranger's header leads anybody elsewhere. */
@PoryadokTest
class ForeignRequestsTest {

    private static final String ADMIN = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8)) + "\r\n";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/clock",
                "/admin/import/load",
                "/admin/import/check",
                "/engine-rest/task",
                "/engine-rest/deployment/create",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default/login/tasklist"
            })
    void whatAnotherSiteSendsIsRefused(String address) throws IOException {
        for (String from : new String[] {
            "Origin: https://evil.example\r\n",
            "Origin: null\r\n",
            "Origin: http://localhost.evil.example\r\n",
            "Sec-Fetch-Site: cross-site\r\n",
            "Sec-Fetch-Site: same-site\r\nOrigin: http://localhost:" + port + "\r\n"
        }) {
            RawAnswer answer = post(address, from + ADMIN, "application/x-www-form-urlencoded", "action=reset");
            assertThat(answer.status()).as(from).isEqualTo(403);
            assertThat(answer.body()).contains("со страницы другого сайта");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sec-Fetch-Site: same-origin\r\n",
                "Sec-Fetch-Site: none\r\n",
                "Origin: http://localhost:PORT\r\n",
                "Origin: http://localhost:8080\r\n"
            })
    void ownPagesAndProgramsAreServed(String from) throws IOException {
        RawAnswer answer =
                post("/demo/clock", from.replace("PORT", String.valueOf(port)), "application/json", "{\"reset\":true}");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void theApplicationsAskForTheirOwnTokenAndTheRestApiDoesNotKnowTheirSessions() throws IOException {
        RawAnswer login = send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "",
                "application/x-www-form-urlencoded",
                "username=admin&password=admin");
        assertThat(login.status()).as("without a token").isEqualTo(403);

        RawAnswer page = send("GET", "/camunda/app/tasklist/default/", "", null, "");
        String cookies = cookies(page);
        String token = page.header("X-XSRF-TOKEN");
        RawAnswer in = send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "Cookie: " + cookies + "\r\nX-XSRF-TOKEN: " + token + "\r\n",
                "application/x-www-form-urlencoded",
                "username=admin&password=admin");
        assertThat(in.status()).isEqualTo(200);
        String session = "Cookie: " + cookies(in) + "; " + cookies + "\r\n";
        if (in.all("Set-Cookie").isEmpty()) {
            session = "Cookie: " + cookies + "\r\n";
        }
        assertThat(send("GET", "/camunda/api/engine/engine/default/task/count", session, null, "")
                        .status())
                .isEqualTo(200);
        assertThat(send("POST", "/camunda/api/engine/engine/default/task/count", session, "application/json", "{}")
                        .status())
                .as("logged in, without a token")
                .isEqualTo(403);

        RawAnswer rest = send("GET", "/engine-rest/task/count", session, null, "");
        assertThat(rest.status()).as("a session is no login for the REST API").isEqualTo(401);
        assertThat(rest.header("Access-Control-Allow-Origin")).isEmpty();
        RawAnswer asked = send("OPTIONS", "/engine-rest/task", """
                Origin: https://evil.example\r
                Access-Control-Request-Method: POST\r
                Access-Control-Request-Headers: content-type\r
                """, null, "");
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Prefix, //evil.example",
        "X-Forwarded-Prefix, https://evil.example",
        "X-Forwarded-Prefix, /a//evil.example",
        "X-Forwarded-Prefix, '/a, //evil.example'",
        "X-Forwarded-Prefix, '/\\evil.example'",
        "X-Forwarded-Prefix, '/\"><b>evil.example'",
        "X-Forwarded-Prefix, /..//evil.example",
        "X-Forwarded-Host, //evil.example",
        "X-Forwarded-Host, 'good, evil.example'",
        "X-Forwarded-Host, evil.example/a",
        "X-Forwarded-Host, user@evil.example",
        "X-Forwarded-Host, evil.example",
        "Forwarded, 'host=evil.example;proto=https'",
        "X-Forwarded-Proto, 'javascript:evil.example'",
        "Host, evil.example"
    })
    void noHeaderLeadsALinkOrARedirectElsewhere(String header, String value) throws IOException {
        String forwarded = header + ": " + value + "\r\n";
        for (String address : new String[] {
            "/",
            "/registry",
            "/registry.atom",
            "/registry.json",
            "/registry/embedding?jurisdiction=tomsk",
            "/terms",
            "/nosuch",
            "/demo/clock",
            "/camunda/app/tasklist/default/",
            "/camunda",
            "/camunda/app/tasklist"
        }) {
            RawAnswer answer = send("GET", address, forwarded, null, "");
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.body()).as(address).doesNotContain("evil.example");
            assertThat(answer.header("Location")).as(address).doesNotContain("evil.example");
            assertThat(answer.header("Strict-Transport-Security")).as(address).isEmpty();
        }
        RawAnswer moved = post("/demo/clock", forwarded, "application/x-www-form-urlencoded", "action=reset");
        assertThat(moved.header("Location")).isEqualTo("/demo/clock");
    }

    @Test
    void aTrustedProxyMayPutTheProductUnderAPath() throws IOException {
        assertThat(send("GET", "/registry", "X-Forwarded-Prefix: /poryadok\r\n", null, "")
                        .body())
                .contains("href=\"/poryadok/registry\"");
        assertThat(send("GET", "/registry", "", null, "").body()).doesNotContain("/poryadok/registry");
    }

    private static String cookies(RawAnswer answer) {
        return String.join(
                "; ",
                answer.all("Set-Cookie").stream()
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .toList());
    }

    private RawAnswer post(String address, String headers, String type, String body) throws IOException {
        return send("POST", address, headers, type, body);
    }

    private RawAnswer send(String method, String address, String headers, String type, String body) throws IOException {
        String host = headers.startsWith("Host:") ? "" : "Host: localhost:" + port + "\r\n";
        return RawRequests.send(
                port,
                method + " " + address + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + headers
                        + (type == null
                                ? ""
                                : "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n")
                        + "\r\n" + body);
    }
}
