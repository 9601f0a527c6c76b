package org.poryadok.demo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poryadok.deployment.StartRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo's data live through: a kill, a restart of the machine, a second host. */
@Tag("database")
class DemoDataTest {

    private final EmbeddedPostgresConfiguration configuration = new EmbeddedPostgresConfiguration();

    @TempDir
    private Path folder;

    @Test
    void dataOfAKilledHostAreThereAfterTheNextStart() throws Exception {
        try (HostToKill host = HostToKill.start(folder.resolve("postgres"))) {
            host.kill();
        }
        long orphan = serverProcess();
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isPresent();

        try (DataDirectory data = hold();
                EmbeddedPostgres server = configuration.embeddedPostgres(data, 0)) {
            assertThat(keptRows(server)).containsExactly("kept");
            assertThat(serverProcess()).isNotEqualTo(orphan);
            // A dead process stays listed until somebody asks after it.
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> ProcessHandle.of(orphan)
                            .filter(ProcessHandle::isAlive)
                            .isEmpty());
        }
    }

    @Test
    void numberOfADeadServerThatAnotherProgramHasNowDoesNotStopTheStart() throws Exception {
        try (DataDirectory data = hold();
                EmbeddedPostgres server = configuration.embeddedPostgres(data, 0)) {
            keepARow(server);
        }
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            writePidFile(stranger.pid() + "\n");
            try (DataDirectory data = hold();
                    EmbeddedPostgres server = configuration.embeddedPostgres(data, 0)) {
                assertThat(keptRows(server)).containsExactly("kept");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void databaseServerOfAnotherFolderIsLeftAlone() throws Exception {
        try (EmbeddedPostgres foreign = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setDataDirectory(folder.resolve("foreign"))
                .setCleanDataDirectory(false)
                .start()) {
            try (DataDirectory data = hold();
                    EmbeddedPostgres server = configuration.embeddedPostgres(data, 0)) {
                keepARow(server);
            }
            writePidFile(Files.readString(folder.resolve("foreign/postmaster.pid")));
            try (DataDirectory data = hold();
                    EmbeddedPostgres server = configuration.embeddedPostgres(data, 0)) {
                assertThat(keptRows(server)).containsExactly("kept");
            }
            assertThat(JdbcClient.create(foreign.getPostgresDatabase())
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void fileOfADeadServerDoesNotStopTheStart() throws Exception {
        try (DataDirectory data = hold();
                EmbeddedPostgres server = configuration.embeddedPostgres(data, 0)) {
            keepARow(server);
        }
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        writePidFile(dead.pid() + "\n" + folder.resolve("postgres") + "\n0\n5432\n\n\n");
        try (DataDirectory data = hold();
                EmbeddedPostgres server = configuration.embeddedPostgres(data, 0)) {
            assertThat(keptRows(server)).containsExactly("kept");
        }
    }

    @Test
    void secondHostOnTheSameDataIsRefusedAndTheFirstGoesOn() throws Exception {
        try (HostToKill first = HostToKill.start(folder.resolve("postgres"))) {
            long server = serverProcess();
            assertThatThrownBy(this::hold)
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining("уже работает другая демонстрация")
                    .hasMessageContaining(folder.resolve("postgres").toString());
            assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isPresent();
            first.kill();
            OrphanedPostgres.stop(folder.resolve("postgres"));
        }
    }

    private DataDirectory hold() throws IOException {
        return DataDirectory.hold(folder.resolve("postgres"));
    }

    private static void keepARow(EmbeddedPostgres server) {
        JdbcClient database = JdbcClient.create(server.getPostgresDatabase());
        database.sql("create table keepsake (word text)").update();
        database.sql("insert into keepsake values ('kept')").update();
    }

    private static List<String> keptRows(EmbeddedPostgres server) {
        return JdbcClient.create(server.getPostgresDatabase())
                .sql("select word from keepsake")
                .query(String.class)
                .list();
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    private void writePidFile(String content) throws IOException {
        Files.writeString(folder.resolve("postgres/postmaster.pid"), content);
    }
}
