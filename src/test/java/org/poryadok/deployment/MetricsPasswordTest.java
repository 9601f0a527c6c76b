package org.poryadok.deployment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class MetricsPasswordTest {

    @Test
    void shortOneIsRefusedInOneSentence() {
        assertThatThrownBy(() -> start("12345"))
                .isInstanceOf(StartRefusal.class)
                .hasMessage("«Порядок» не запущен: пароль для сбора показателей слишком простой.");
    }

    @Test
    void noneLeavesTheFiguresToTheAdministrator() {
        assertThatCode(() -> start("")).doesNotThrowAnyException();
        assertThatCode(() -> start("collector-secret")).doesNotThrowAnyException();
    }

    private static void start(String password) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "given",
                            Map.of(
                                    "spring.datasource.url",
                                    "jdbc:postgresql://db/poryadok",
                                    "spring.datasource.username",
                                    "poryadok",
                                    "spring.mail.host",
                                    "mail",
                                    "poryadok.mail.from",
                                    "poryadok@example.ru",
                                    "poryadok.administrator.id",
                                    "admin",
                                    "poryadok.administrator.password",
                                    "administrator-secret",
                                    "poryadok.metrics.password",
                                    password)));
            new ProductionSettings().initialize(context);
        }
    }
}
