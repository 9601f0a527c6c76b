package org.poryadok.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that meets the schema of its own release, of an earlier one (none at all) and of a later one. */
@Tag("database")
class SchemaAtStartTest {

    private static EmbeddedPostgres server;

    private DataSource database;
    private ApplicationContextRunner node;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void emptyDatabase() {
        JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
        superuser.sql("drop database if exists node with (force)").update();
        superuser.sql("create database node").update();
        database = server.getDatabase("postgres", "node");
        node = new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withBean(DataSource.class, () -> database)
                .withBean(SchemaAtStart.class);
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
                .dataSource(database)
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

    @Test
    void tablesOfAnotherProgramAreRefusedInASentence() {
        JdbcClient.create(database).sql("create table act_ru_task (id_ text)").update();

        node.run(second -> {
            FailureAnalysis refusal = new StartRefusalAnalyzer().analyze(second.getStartupFailure());
            assertThat(refusal.getDescription())
                    .startsWith("«Порядок» не запущен: схему базы данных нельзя обновить. Ответ: ")
                    .doesNotContain("\n");
            assertThat(refusal.getAction()).contains("задайте пустую базу");
        });
    }

    @Test
    void changedMigrationIsRefusedInASentence() {
        node.run(first -> assertThat(first).hasNotFailed());
        JdbcClient.create(database)
                .sql("update flyway_schema_history set checksum = 1 where version = '001'")
                .update();

        node.run(second -> assertThat(new StartRefusalAnalyzer()
                        .analyze(second.getStartupFailure())
                        .getDescription())
                .startsWith("«Порядок» не запущен: схему базы данных нельзя обновить. Ответ: "));
    }

    @Test
    void whateverElseRefusesTheStartDoesSoBeforeTheFirstTable() {
        node.withBean(BeforeMigrations.class, () -> {
                    throw new StartRefusal("«Порядок» не запущен: акт испорчен.", "Исправьте его.");
                })
                .run(refused -> assertThat(refused).hasFailed());
        node.withUserConfiguration(Spoilt.class)
                .withPropertyValues("spoilt.pause=five")
                .run(refused -> assertThat(refused).hasFailed());
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from pg_tables where schemaname = 'public'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @EnableConfigurationProperties
    static class Spoilt {

        @Bean
        @ConfigurationProperties("spoilt")
        Pause pause() {
            return new Pause();
        }
    }

    static class Pause {

        public void setPause(Duration pause) {
            assertThat(pause).isNotNull();
        }
    }

    private int migrations() {
        return JdbcClient.create(database)
                .sql("select count(*) from flyway_schema_history")
                .query(Integer.class)
                .single();
    }
}
