package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PoryadokTest
class TermsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ActRegister register;

    private PublicPages visitor;

    @BeforeEach
    void visit() {
        visitor = new PublicPages(port);
    }

    @Test
    void answersAPeriodWithoutALogin() throws Exception {
        JsonNode answer = ask("rule=10-calendar-days from=2020-02-14 region=RU-KEM");

        assertThat(answer.get("nominalLastDay").asText()).isEqualTo("2020-02-24");
        assertThat(answer.get("lastDay").asText()).isEqualTo("2020-02-25");
        assertThat(answer.get("targetDate").asText()).isEqualTo("2020-02-21");
        assertThat(answer.get("overdueAfter").asText()).isEqualTo("2020-02-26T00:00:00+07:00");
        assertThat(answer.get("explanation").asText()).contains("24.02 — выходной, перенесён с 23.02.2020");
        assertThat(answer.get("warnings").isEmpty()).isTrue();
    }

    @Test
    void zoneOfTheQuestionMovesTheMomentAndNotTheDay() throws Exception {
        JsonNode answer = ask("rule=10-calendar-days from=2020-02-14 region=RU-KEM zone=Europe/Moscow");

        assertThat(answer.get("lastDay").asText()).isEqualTo("2020-02-25");
        assertThat(answer.get("overdueAfter").asText()).isEqualTo("2020-02-26T00:00:00+03:00");
    }

    @ParameterizedTest
    @CsvSource({
        "rule=by-date date=2020-10-01,                                      2020-10-01, 2020-09-30",
        "rule=by-date date=2020-10-01 until=exclusive,                      2020-09-30, 2020-09-30",
        "rule=by-date date=01.11.2020 until=inclusive,                      2020-11-02, 2020-10-30",
        "rule=10-calendar-days from=2020-12-24 roll=previous,               2020-12-31, 2020-12-31",
        "rule=10-calendar-days from=2020-03-25 presidential=true,           2020-05-12, 2020-03-27",
        "rule=2-working-days from=2024-05-13 region=RU-STA,                 2024-05-16, 2024-05-16",
        "rule=1-month from=2024-01-31 region=,                              2024-02-29, 2024-02-29"
    })
    void policiesOfTheQuestionDecide(String question, String lastDay, String targetDate) throws Exception {
        JsonNode answer = ask(question);

        assertThat(answer.get("lastDay").asText()).isEqualTo(lastDay);
        assertThat(answer.get("targetDate").asText()).isEqualTo(targetDate);
    }

    @Test
    void clauseOfAnActBringsItsRuleRegionAndZone() throws Exception {
        JsonNode answer = ask("act=kuzbass-66-2020 clause=KUZ-3c from=2020-02-25");

        assertThat(answer.get("rule").asText()).isEqualTo("10-calendar-days");
        assertThat(answer.get("region").asText()).isEqualTo("RU-KEM");
        assertThat(answer.get("lastDay").asText()).isEqualTo("2020-03-06");
        assertThat(answer.get("overdueAfter").asText()).isEqualTo("2020-03-07T00:00:00+07:00");
    }

    @Test
    void clauseWithADateNeedsNoEvent() throws Exception {
        JsonNode answer = ask("rule=act act=kuzbass-66-2020 clause=KUZ-3a");

        assertThat(answer.get("targetDate").asText()).isEqualTo("2020-02-28");
        assertThat(answer.get("overdueAfter").asText()).isEqualTo("2020-03-03T00:00:00+07:00");
    }

    @Test
    void whatTheQuestionSaysWinsOverTheAct() throws Exception {
        JsonNode answer = ask("act=shpakovsky-1199-2023 clause=SHP-3.2.2 from=2024-05-13 region=RU");

        assertThat(answer.get("lastDay").asText()).isEqualTo("2024-05-15");
        assertThat(ask("act=shpakovsky-1199-2023 clause=SHP-3.2.2 from=2024-05-13")
                        .get("lastDay")
                        .asText())
                .isEqualTo("2024-05-16");
    }

    @Test
    void actThatIsNotInForceIsAWarningBesideItsTerm() throws Exception {
        boolean warned = ask("act=spb-draft-2020 clause=SPB-5.1")
                .get("warnings")
                .toString()
                .contains("обязанностей он не создаёт");

        assertThat(warned).isEqualTo(register.statusOf("spb-draft-2020") != ActStatus.IN_FORCE);
    }

    @Test
    void provisionalYearIsAWarning() throws Exception {
        assertThat(ask("rule=10-calendar-days from=2026-12-21").get("warnings").toString())
                .contains("2027 год предварительный");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            from=2024-01-01                                              | rule         | Укажите правило срока
            rule=10-days from=2024-01-01                                 | rule         | не распознано
            rule=999999999-calendar-days from=2024-01-01                 | rule         | от 1 до 9999
            rule=-1-weeks from=2024-01-01                                | rule         | от 1 до 9999
            rule=0-months from=2024-01-01                                | rule         | от 1 до 9999
            rule=9999-working-days from=2024-01-01                       | rule         | календарь на 2028 год не загружен
            rule=3-weeks                                                 | from         | Укажите день события
            rule=3-weeks from=2024-02-30                                 | from         | не распознана
            rule=3-weeks from=yesterday                                  | from         | не распознана
            rule=3-weeks from=+999999999-01-01                           | from         | не распознана
            rule=3-weeks from=2019-12-31                                 | from         | календарь на 2019 год не загружен
            rule=3-weeks from=2031-01-01                                 | from         | календарь на 2031 год не загружен
            rule=3-weeks from=2024-01-01 date=2024-02-01                 | rule         | только для срока «до даты»
            rule=by-date                                                 | date         | Укажите дату
            rule=by-date date=2035-01-01                                 | date         | календарь на 2035 год не загружен
            rule=3-weeks from=2024-01-01 region=RU-XX                    | region       | не найден
            rule=3-weeks from=2024-01-01 zone=Mars                       | zone         | не распознан
            rule=3-weeks from=2024-01-01 roll=sideways                   | roll         | next
            rule=3-weeks from=2024-01-01 until=maybe                     | until        | disputed
            rule=3-weeks from=2024-01-01 presidential=yes                | presidential | true или false
            act=nowhere-1 clause=X-1 from=2024-01-01                     | act          | не найден
            act=kuzbass-66-2020 clause=KUZ-99 from=2024-01-01            | clause       | нет пункта
            act=kuzbass-66-2020 clause=KUZ-0 from=2024-01-01             | clause       | срока не устанавливает
            act=kuzbass-66-2020 from=2024-01-01                          | clause       | Укажите акт и пункт
            clause=KUZ-3c from=2024-01-01                                | act          | укажите и акт
            """)
    void badInputIsRefusedWithASentenceAndTheField(String question, String field, String sentence) throws Exception {
        HttpResponse<String> refused = visitor.get("/api/terms", parameters(question));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode body = new ObjectMapper().readTree(refused.body());
        assertThat(body.get("error").asText()).contains(sentence);
        assertThat(body.get("field").asText()).isEqualTo(field);
    }

    private JsonNode ask(String question) throws Exception {
        HttpResponse<String> answer = visitor.get("/api/terms", parameters(question));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static Map<String, String> parameters(String question) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : question.strip().split(" +")) {
            int sign = pair.indexOf('=');
            parameters.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return parameters;
    }
}
