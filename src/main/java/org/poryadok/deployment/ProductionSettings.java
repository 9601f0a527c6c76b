package org.poryadok.deployment;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Refuses a production start that lacks the database, the mail server or the administrator's password, and a demo on a
 * database that is not its own.
 */
class ProductionSettings implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final int MIN_PASSWORD_LENGTH = PasswordRule.MIN_LENGTH;
    private static final String EMBEDDED_DATABASE = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String LOGIN = "[A-Za-z0-9._-]+";
    private static final String WEB_ADDRESS = "https?://[^/\\s?#]+(/[^\\s?#]*)?";

    private record Setting(String property, String variable, String what) {}

    private static final List<Setting> REQUIRED = List.of(
            new Setting(
                    "spring.datasource.url",
                    "PORYADOK_DB_URL",
                    "адрес базы данных, например jdbc:postgresql://db:5432/poryadok"),
            new Setting("spring.datasource.username", "PORYADOK_DB_USER", "имя пользователя базы данных"),
            new Setting("spring.mail.host", "PORYADOK_SMTP_HOST", "адрес почтового сервера (SMTP)"),
            new Setting(
                    "poryadok.administrator.password",
                    "PORYADOK_ADMIN_PASSWORD",
                    "пароль администратора, не короче " + MIN_PASSWORD_LENGTH + " знаков"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (Deployment.isDemo(environment)) {
            refuseDemoWithoutItsDatabase(environment);
        } else {
            refuseMissing(environment);
            refuseForeignDatabase(environment.getRequiredProperty("spring.datasource.url"));
            refuseWeakPassword(environment);
            refuseWeakMetricsPassword(environment.getProperty("poryadok.metrics.password", ""));
            refuseWrongSender(environment.getRequiredProperty("poryadok.mail.from"));
            refuseWrongAddress(environment.getProperty("poryadok.public-url", ""));
        }
    }

    /** The demo's passwords are its logins, and its clock is anybody's: neither may stand on a database that matters. */
    private static void refuseDemoWithoutItsDatabase(Environment environment) {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            throw new StartRefusal(
                    "«Порядок» не запущен: демонстрация работает только на своей встроенной базе данных,"
                            + " а задана внешняя.",
                    "Для работы уберите профиль demo (SPRING_PROFILES_ACTIVE). Для демонстрации уберите PORYADOK_DB_URL.");
        }
        if (!ClassUtils.isPresent(EMBEDDED_DATABASE, null)) {
            throw new StartRefusal(
                    "«Порядок» не запущен: в рабочей сборке нет демонстрации с её встроенной базой данных.",
                    "Для работы уберите профиль demo (SPRING_PROFILES_ACTIVE). Демонстрацию запускает ./mvnw spring-boot:run");
        }
    }

    private static void refuseMissing(Environment environment) {
        List<Setting> missing = REQUIRED.stream()
                .filter(setting -> !StringUtils.hasText(environment.getProperty(setting.property())))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefusal(
                    "«Порядок» не запущен, не заданы настройки: "
                            + String.join(
                                    "; ", missing.stream().map(Setting::what).toList()) + ".",
                    "Задайте переменные окружения: "
                            + String.join(
                                    ", ",
                                    missing.stream().map(Setting::variable).toList())
                            + ". Для знакомства без настройки запустите демонстрацию: ./mvnw spring-boot:run");
        }
    }

    private static void refuseForeignDatabase(String url) {
        if (!url.startsWith(POSTGRES)) {
            throw new StartRefusal(
                    "«Порядок» не запущен: адрес базы данных должен начинаться с " + POSTGRES + "//.",
                    "Исправьте PORYADOK_DB_URL, например: jdbc:postgresql://db:5432/poryadok. "
                            + "Другие базы данных, кроме PostgreSQL, не поддерживаются.");
        }
    }

    private static void refuseWeakPassword(Environment environment) {
        String id = environment.getRequiredProperty("poryadok.administrator.id");
        if (!id.matches(LOGIN)) {
            throw new StartRefusal(
                    "«Порядок» не запущен: имя администратора «" + id + "» не подходит.",
                    "Задайте в PORYADOK_ADMIN_ID имя из латинских букв, цифр, точек и дефисов, например: admin.");
        }
        String password = environment.getRequiredProperty("poryadok.administrator.password");
        if (!PasswordRule.isMet(password, id)) {
            throw new StartRefusal(
                    "«Порядок» не запущен: пароль администратора слишком простой.",
                    "Задайте в PORYADOK_ADMIN_PASSWORD пароль не короче " + MIN_PASSWORD_LENGTH
                            + " знаков, не совпадающий с именем пользователя.");
        }
    }

    private static void refuseWeakMetricsPassword(String password) {
        if (StringUtils.hasText(password) && !PasswordRule.isLongEnough(password)) {
            throw new StartRefusal(
                    "«Порядок» не запущен: пароль для сбора показателей слишком простой.",
                    "Задайте в PORYADOK_METRICS_PASSWORD пароль не короче " + MIN_PASSWORD_LENGTH
                            + " знаков или уберите эту переменную: тогда показатели открыты только администратору.");
        }
    }

    private static void refuseWrongSender(String address) {
        if (!address.matches("[^@\\s]+@[^@\\s]+")) {
            throw new StartRefusal(
                    "«Порядок» не запущен: адрес отправителя писем «" + address + "» — не адрес электронной почты.",
                    "Исправьте PORYADOK_MAIL_FROM, например: poryadok@kuzbass.example.");
        }
    }

    /** Links in letters and open data begin with it. */
    private static void refuseWrongAddress(String url) {
        if (!url.matches(WEB_ADDRESS)) {
            throw new StartRefusal(
                    "«Порядок» не запущен: «" + url + "» — не адрес сайта.",
                    "Исправьте PORYADOK_PUBLIC_URL, например: https://poryadok.kuzbass.example.");
        }
    }

    /** Before the database is asked. */
    @Override
    public int getOrder() {
        return 0;
    }
}
