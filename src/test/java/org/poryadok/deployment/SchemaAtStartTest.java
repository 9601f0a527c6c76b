package org.poryadok.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that meets the schema of its own release, of an earlier one (none at all) and of a later one. */
@Tag("database")
class SchemaAtStartTest {

    private EmbeddedPostgres server;
    private ApplicationContextRunner node;

    @BeforeEach
    void startServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
        node = new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withBean(DataSource.class, server::getPostgresDatabase)
                .withBean(SchemaAtStart.class);
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void emptyDatabaseIsBroughtUpAndServesTheNextStartAsItIs() {
        node.run(first -> assertThat(first).hasNotFailed());
        int migrations = migrations();
        node.run(second -> assertThat(second).hasNotFailed());
        assertThat(migrations()).isEqualTo(migrations).isPositive();
    }

    @Test
    void schemaOfALaterReleaseIsRefusedInASentence(@TempDir Path laterRelease) throws IOException {
        node.run(first -> assertThat(first).hasNotFailed());
        Files.writeString(laterRelease.resolve("V999__later.sql"), "alter table letter add column later text not null");
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:db/migration", "filesystem:" + laterRelease)
                .load()
                .migrate();

        node.run(second -> {
            FailureAnalysis refusal = new StartRefusalAnalyzer().analyze(second.getStartupFailure());
            assertThat(refusal.getDescription())
                    .startsWith("«Порядок» не запущен: схема базы данных новее этого выпуска: у базы номер 999, ");
            assertThat(refusal.getAction()).startsWith("Запустите выпуск, который обновил базу");
        });
    }

    private int migrations() {
        return JdbcClient.create(server.getPostgresDatabase())
                .sql("select count(*) from flyway_schema_history")
                .query(Integer.class)
                .single();
    }
}
