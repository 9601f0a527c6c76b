package org.poryadok.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What is wrong with a start is said before the database is asked. */
class StartRefusalsTest {

    private static final Map<String, Object> SOUND = Map.of(
            "spring.datasource.url", "jdbc:postgresql://db/poryadok",
            "spring.datasource.username", "poryadok",
            "spring.mail.host", "mail",
            "poryadok.mail.from", "poryadok@example.ru",
            "poryadok.administrator.id", "admin",
            "poryadok.administrator.password", "administrator-secret",
            "poryadok.public-url", "https://poryadok.example");

    @Test
    void soundSettingsAreTaken() {
        assertThatCode(() -> start("server.port", "0")).doesNotThrowAnyException();
        assertThatCode(() -> start("poryadok.metrics.password", "collector-secret"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "poryadok.administrator.id, админ, имя администратора «админ» не подходит",
        "poryadok.administrator.id, a b, имя администратора «a b» не подходит",
        "poryadok.administrator.password, short, пароль администратора слишком простой",
        "poryadok.metrics.password, 12345, пароль для сбора показателей слишком простой",
        "poryadok.public-url, poryadok.example, «poryadok.example» — не адрес сайта",
        "poryadok.public-url, ftp://poryadok.example, «ftp://poryadok.example» — не адрес сайта",
        "poryadok.mail.from, poryadok, адрес отправителя писем «poryadok» — не адрес электронной почты",
        "server.port, 70000, порта 70000 не бывает",
        "server.address, 203.0.113.1, адреса 203.0.113.1 открыть нельзя"
    })
    void whatIsWrongIsOneSentence(String setting, String value, String sentence) {
        assertThatThrownBy(() -> start(setting, value, "server.port", "18080"))
                .isInstanceOf(StartRefusal.class)
                .hasMessageStartingWith("«Порядок» не запущен: ")
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poryadok.site.kept-for", "poryadok.registry.chain-kept-for", "poryadok.connectors.budget"})
    void settingThatStandsByItselfIsNamed(String setting) {
        assertThatThrownBy(() -> start(setting, "five")).isInstanceOfSatisfying(BindException.class, fault -> {
            String said = new UnreadableSettingAnalyzer().analyze(fault).getDescription();
            assertThat(said)
                    .startsWith("«Порядок» не запущен: у настройки " + setting)
                    .contains("«five»");
        });
    }

    @Test
    void portThatIsTakenIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertThatThrownBy(() -> start("server.port", port, "server.address", "127.0.0.1"))
                    .isInstanceOfSatisfying(
                            PortInUseException.class,
                            fault -> assertThat(new PortInUseAnalyzer()
                                            .analyze(fault)
                                            .getDescription())
                                    .isEqualTo("«Порядок» не запущен: порт " + port + " занят другой программой."));
        }
    }

    @Test
    void databaseThatGoesAwayMeanwhileIsOneSentence() {
        Exception lost =
                new IllegalStateException("Error creating bean", new SQLException("terminating connection", "57P01"));
        assertThat(new DatabaseLostAnalyzer().analyze(lost).getDescription())
                .isEqualTo("«Порядок» не запущен: связь с базой данных прервалась во время запуска. Ответ:"
                        + " terminating connection");
        assertThat(new DatabaseLostAnalyzer().analyze(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isNull();
    }

    private static void start(String... settings) {
        Map<String, Object> given = new HashMap<>(SOUND);
        for (int i = settings.length - 2; i >= 0; i -= 2) {
            given.put(settings[i], settings[i + 1]);
        }
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", given));
            new ProductionSettings().initialize(context);
            new SingleSettings().initialize(context);
            new PortAtStart().initialize(context);
        }
    }
}
