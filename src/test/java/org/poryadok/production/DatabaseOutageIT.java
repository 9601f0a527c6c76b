package org.poryadok.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A production node whose database goes away and comes back. */
class DatabaseOutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String AWAY = "База данных не отвечает: ";
    private static final String BACK = "База данных снова отвечает";

    @Test
    void pagesSayThatTheyWillBeBackAndTheLogStaysShort() throws Exception {
        try (Database database = new Database();
                PostOffice post = new PostOffice()) {
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.putAll(post.environment());
            environment.put("PORYADOK_ADMIN_PASSWORD", "administrator-secret");
            environment.put("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "1000");
            try (Node node = Node.production("database-outage", environment).awaitReady()) {
                int before = node.log().length();
                Browser visitor = new Browser(node);
                database.away();
                await().atMost(PATIENCE).until(() -> node.log().contains(AWAY));
                for (int time = 0; time < 5; time++) {
                    assertThat(visitor.status("/registry?q=" + time)).isEqualTo(503);
                    assertThat(visitor.page("/registry?q=" + time)).contains("Система сейчас не может ответить");
                    assertThat(visitor.status("/actuator/health")).isEqualTo(503);
                    assertThat(visitor.rest("admin", "administrator-secret", "GET", "/task", "")
                                    .statusCode())
                            .isEqualTo(503);
                    assertThat(visitor.status("/camunda/api/admin/auth/user/default"))
                            .isIn(404, 503);
                    assertThat(visitor.status("/actuator/health/readiness")).isEqualTo(200);
                }
                database.back();
                await().atMost(PATIENCE).until(() -> node.log().contains(BACK));
                await().atMost(PATIENCE).until(() -> visitor.status("/registry?q=back") == 200);

                List<String> lines = node.log().substring(before).lines().toList();
                assertThat(lines).noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by"));
                assertThat(lines.stream().filter(line -> line.contains(AWAY))).hasSize(1);
                assertThat(lines.stream().filter(line -> line.contains(BACK))).hasSize(1);
                assertThat(lines).hasSizeLessThan(12);
            }
        }
    }
}
