package org.poryadok.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo is killed, started again over the server that the kill left behind, and stopped. */
class DemoKillIT {

    private static final String LEGAL = "kuzbass.legal";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    @TempDir
    private Path data;

    @Test
    void dataSurviveAKillAndASecondDemoDoesNotTakeThemAway() throws Exception {
        String task;
        try (Node killed = Node.demo("demo-killed", data).awaitReady()) {
            Browser browser = new Browser(killed);
            task = id(browser.rest(LEGAL, LEGAL, "GET", "/task?taskDefinitionKey=enter-requisites", "")
                    .body());
            assertThat(browser.rest(LEGAL, LEGAL, "POST", "/task/" + task + "/claim", "{\"userId\": \"" + LEGAL + "\"}")
                            .statusCode())
                    .isEqualTo(204);
            killed.kill();
        }
        assertThat(server()).as("the kill leaves the database server behind").matches(ProcessHandle::isAlive);

        try (Node again = Node.demo("demo-again", data).awaitReady()) {
            assertThat(new Browser(again)
                            .rest(LEGAL, LEGAL, "GET", "/task/" + task, "")
                            .body())
                    .contains("\"assignee\":\"" + LEGAL + "\"");
            try (Node second = Node.demo("demo-second", data)) {
                assertThat(second.awaitExit()).isNotZero();
                assertThat(second.log())
                        .contains("уже работает другая демонстрация")
                        .doesNotContain("\tat ");
            }
            assertThat(again.isAlive()).isTrue();
            ProcessHandle server = server();
            again.stop();
            assertThat(again.log()).doesNotContain(" ERROR ").doesNotContain("\tat ");
            await("the database server stops with its host").until(() -> !server.isAlive());
        }
    }

    private ProcessHandle server() throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static String id(String json) {
        Matcher id = ID.matcher(json);
        assertThat(id.find()).as(json).isTrue();
        return id.group(1);
    }
}
