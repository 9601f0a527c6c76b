package org.poryadok.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.PoryadokTest;
import org.poryadok.web.http.RawRequests.RawAnswer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body is bounded in size and in time; the tests' host waits two seconds for one. */
@PoryadokTest
class RequestBodiesTest {

    private static final String ADMIN = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8)) + "\r\n";
    private static final Duration BOUND = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    /** Read by Tomcat for its parameters, by the filter, by Spring for files, by nobody since nobody wants it. */
    @ParameterizedTest
    @CsvSource({
        "/demo/clock, application/x-www-form-urlencoded",
        "/engine-rest/task, application/json",
        "/camunda/api/engine/engine/default/task, application/json",
        "/demo/clock, application/json",
        "/admin/import/check, multipart/form-data; boundary=x",
        "/nosuch, text/plain",
        "/registry, text/plain"
    })
    @Timeout(60)
    void oneByteAtATimeIsCutOff(String address, String type) throws Exception {
        try (SlowSenders slow = new SlowSenders()) {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                answers.add(slow.send(port, address, ADMIN + "Content-Type: " + type + "\r\n"));
            }
            assertThat(get("/").status()).as("the others are served meanwhile").isEqualTo(200);
            for (CompletableFuture<String> answer : answers) {
                assertThat(answer.get(BOUND.toSeconds(), TimeUnit.SECONDS))
                        .startsWith("HTTP/1.1 4")
                        .doesNotStartWith("HTTP/1.1 401");
            }
        }
    }

    @Test
    @Timeout(60)
    void whoIsCutOffIsToldWhy() throws Exception {
        try (SlowSenders slow = new SlowSenders()) {
            String answer = slow.send(port, "/engine-rest/task", ADMIN + "Content-Type: application/json\r\n")
                    .get(BOUND.toSeconds(), TimeUnit.SECONDS);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("Connection: close");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task",
        "/engine-rest/process-definition/key/notify-coordinator/start",
        "/camunda/api/engine/engine/default/task",
        "/demo/clock"
    })
    void bodiesBeyondAllMeasureAreRefused(String address) throws Exception {
        String body = "{\"nameLike\":\"" + "a".repeat(3 * 1024 * 1024) + "\"}";
        RawAnswer announced = post(address, "Content-Length: " + body.length() + "\r\n", body);
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.body()).contains("Данных в запросе больше, чем принимается.");

        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        assertThat(post(address, "Transfer-Encoding: chunked\r\n", chunk).status())
                .isEqualTo(413);
    }

    @Test
    void whatAFormMayHoldIsTaken() throws Exception {
        String body = "{\"nameLike\":\"" + "a".repeat(1024 * 1024) + "\"}";
        assertThat(post("/engine-rest/task", "Content-Length: " + body.length() + "\r\n", body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoSendsWhatNobodyWantsIsAnsweredAllTheSame() throws Exception {
        RawAnswer answer = RawRequests.send(
                port,
                "POST /nosuch HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: " + 1024 * 1024
                        + "\r\n\r\n" + "a".repeat(1024 * 1024));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("начальной страницы");
    }

    private RawAnswer get(String address) throws Exception {
        return RawRequests.send(port, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private RawAnswer post(String address, String length, String body) throws Exception {
        return RawRequests.send(
                port,
                "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + ADMIN
                        + "Content-Type: application/json\r\n" + length + "\r\n" + body);
    }
}
