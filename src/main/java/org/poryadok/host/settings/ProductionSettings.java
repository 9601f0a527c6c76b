package org.poryadok.host.settings;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Refuses a production start that lacks the database, the mail server or the administrator's password. */
class ProductionSettings implements EnvironmentPostProcessor, Ordered {

    private static final int MIN_PASSWORD_LENGTH = 8;

    private record Setting(String property, String variable, String what) {
    }

    private static final List<Setting> REQUIRED = List.of(
            new Setting("spring.datasource.url", "PORYADOK_DB_URL",
                    "адрес базы данных, например jdbc:postgresql://db:5432/poryadok"),
            new Setting("spring.datasource.username", "PORYADOK_DB_USER", "имя пользователя базы данных"),
            new Setting("spring.mail.host", "PORYADOK_SMTP_HOST", "адрес почтового сервера (SMTP)"),
            new Setting("camunda.bpm.admin-user.password", "PORYADOK_ADMIN_PASSWORD",
                    "пароль администратора, не короче " + MIN_PASSWORD_LENGTH + " знаков"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("demo | test"))) {
            return;
        }
        List<Setting> missing = REQUIRED.stream()
                .filter(setting -> !StringUtils.hasText(environment.getProperty(setting.property())))
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettingException("«Порядок» не запущен: не задано "
                    + String.join("; ", missing.stream().map(Setting::what).toList()) + ".",
                    "Задайте переменные окружения: "
                            + String.join(", ", missing.stream().map(Setting::variable).toList())
                            + ". Для знакомства без настройки запустите демонстрацию: ./mvnw spring-boot:run");
        }
        String password = environment.getRequiredProperty("camunda.bpm.admin-user.password");
        if (password.length() < MIN_PASSWORD_LENGTH || password.equals("admin")) {
            throw new MissingSettingException("«Порядок» не запущен: пароль администратора слишком простой.",
                    "Задайте в PORYADOK_ADMIN_PASSWORD пароль не короче " + MIN_PASSWORD_LENGTH + " знаков.");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
