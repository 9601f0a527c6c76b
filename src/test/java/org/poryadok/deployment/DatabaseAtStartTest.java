package org.poryadok.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in which a real server can turn a node away, as the administrator reads it. */
@Tag("database")
class DatabaseAtStartTest {

    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static EmbeddedPostgres server;
    private static JdbcClient superuser;

    private final DatabaseAtStart check = new DatabaseAtStart();

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectoryCustomizer(DatabaseAtStartTest::askForPasswords)
                .start();
        superuser = JdbcClient.create(server.getPostgresDatabase());
        run("create role keeper login password 'keeper-secret'");
        run("create role banned login password 'banned-secret'");
        run("create database good owner keeper");
        run("create database foreign_owner");
        run("create database without_russian encoding 'SQL_ASCII' locale 'C' template template0 owner keeper");
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void ownDatabaseAndAgreeingClocksAreAccepted() {
        assertThatCode(() -> start("good", "keeper-secret")).doesNotThrowAnyException();
    }

    @Test
    void wrongPasswordIsNamed() {
        assertRefused(
                () -> start("good", "wrong-secret"),
                "неверное имя пользователя «keeper» или пароль",
                "PORYADOK_DB_PASSWORD");
    }

    @Test
    void forgottenPasswordIsNamed() {
        assertRefused(() -> start("good", ""), "не принял вход пользователя «keeper»", "PORYADOK_DB_PASSWORD");
    }

    @Test
    void userWhomTheServersRulesKeepOutIsNamed() {
        assertRefused(
                () -> check.check(url("good"), "banned", "banned-secret", TOLERANCE, Clock.systemUTC()),
                "не разрешает вход пользователю «banned»",
                "pg_hba.conf");
    }

    @Test
    void missingDatabaseIsNamed() {
        assertRefused(() -> start("absent", "keeper-secret"), "/absent — на сервере нет такой базы", "create database");
    }

    @Test
    void serverThatIsAwayIsNamed() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertRefused(
                () -> check.check(
                        "jdbc:postgresql://127.0.0.1:" + closed + "/good", "keeper", "", TOLERANCE, Clock.systemUTC()),
                "нет соединения с сервером",
                "запущен ли PostgreSQL");
    }

    @Test
    void unknownHostIsNamedAndParametersOfTheAddressStaySecret() {
        assertThatThrownBy(() -> check.check(
                        "jdbc:postgresql://no-such-host.invalid/good?password=open-sesame",
                        "keeper",
                        "",
                        TOLERANCE,
                        Clock.systemUTC()))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("jdbc:postgresql://no-such-host.invalid/good — сервер с таким именем не найден")
                .hasMessageNotContaining("open-sesame");
    }

    @Test
    void databaseThatCannotHoldRussianTextIsRefused() {
        assertRefused(() -> start("without_russian", "keeper-secret"), "кодировка базы данных — SQL_ASCII", "UTF8");
    }

    @Test
    void userWhoMayNotMakeTablesIsRefused() {
        assertRefused(
                () -> start("foreign_owner", "keeper-secret"),
                "не может создавать таблицы в схеме public",
                "grant usage, create on schema public to keeper");
    }

    @Test
    void databaseThatIsOnlyReadIsRefused() {
        run("alter database good set default_transaction_read_only = on");
        try {
            assertRefused(() -> start("good", "keeper-secret"), "открыта только для чтения", "основной сервер");
        } finally {
            run("alter database good reset default_transaction_read_only");
        }
    }

    @Test
    void clockThatIsAheadIsRefused() {
        assertRefused(
                () -> startAt(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10))),
                "часы узла спешат относительно часов базы данных на",
                "NTP");
    }

    @Test
    void clockThatIsBehindIsRefused() {
        assertRefused(
                () -> startAt(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10))),
                "часы узла отстают от часов базы данных на",
                "PORYADOK_CLOCK_TOLERANCE");
    }

    @Test
    void clockWithinTheToleranceIsAccepted() {
        assertThatCode(() -> startAt(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-3))))
                .doesNotThrowAnyException();
    }

    private void start(String database, String password) {
        check.check(url(database), "keeper", password, TOLERANCE, Clock.systemUTC());
    }

    private void startAt(Clock clock) {
        check.check(url("good"), "keeper", "keeper-secret", TOLERANCE, clock);
    }

    private static void assertRefused(ThrowingCallable start, String sentence, String remedy) {
        assertThatThrownBy(start).isInstanceOfSatisfying(StartRefusal.class, refusal -> {
            assertThat(refusal.getMessage()).startsWith("«Порядок» не запущен").contains(sentence);
            assertThat(refusal.remedy()).contains(remedy);
        });
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private static void run(String sql) {
        superuser.sql(sql).update();
    }

    /** The test server lets everybody in unless told otherwise. */
    private static void askForPasswords(File dataDirectory) {
        Path rules = dataDirectory.toPath().resolve("pg_hba.conf");
        try {
            Files.writeString(rules, """
                    host all keeper 127.0.0.1/32 scram-sha-256
                    host all banned 127.0.0.1/32 reject
                    """ + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
