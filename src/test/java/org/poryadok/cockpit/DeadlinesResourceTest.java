package org.poryadok.cockpit;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.PoryadokTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PoryadokTest
class DeadlinesResourceTest {

    @LocalServerPort
    int port;

    private CockpitSession controller;

    @BeforeEach
    void logIn() {
        controller = CockpitSession.of(port, "kuzbass.controller", "cockpit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deadlines?page=-1 | page | Значение «-1» не подходит: нужно целое число от 0 до 1000000.
            deadlines?size=100000 | size | Значение «100000» не подходит: нужно целое число от 1 до 500.
            deadlines?daysLateFrom=abc | daysLateFrom | Значение «abc» не подходит: нужно целое число от 0 до 10000.
            deadlines?daysLateFrom=5&daysLateTo=1 | daysLateTo | Наибольшее число дней просрочки меньше наименьшего.
            deadlines?sort=colour | sort | Значение «colour» не подходит: возможны last-day, days-late, body, clause, procedure, level, status.
            deadlines?sort=body&descending=yes | descending | Значение «yes» не подходит: нужно true или false.
            totals?status=late | status | Значение «late» не подходит: возможны overdue, due-soon, on-time, recommended, fulfilled-late.
            weeks?weeks=0 | weeks | Значение «0» не подходит: нужно целое число от 1 до 104.
            """)
    void wrongParameterIsNamedAndExplained(String path, String field, String sentence) {
        HttpResponse<byte[]> answer = controller.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(CockpitSession.json(answer).get("field").asText()).isEqualTo(field);
        assertThat(CockpitSession.json(answer).get("message").asText()).isEqualTo(sentence);
    }

    @Test
    void textOfTenThousandCharactersIsRefusedInWords() {
        HttpResponse<byte[]> answer = controller.get("deadlines?text=" + CockpitSession.encoded("я".repeat(10_000)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(CockpitSession.json(answer).get("message").asText())
                .isEqualTo("Текст для поиска длиннее 200 знаков. Сократите его.");
    }

    @Test
    void foreignJurisdictionIsNoneForHim() {
        HttpResponse<byte[]> answer = controller.get("deadlines?jurisdiction=tomsk");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(CockpitSession.json(answer).get("message").asText())
                .isEqualTo("Такой территории нет, или надзор за ней вам не поручен.");
    }

    @Test
    void choicesAreOfHisJurisdictionOnly() {
        JsonNode choices = controller.read("choices");

        assertThat(choices.get("jurisdictions").findValuesAsText("id")).isSubsetOf("kuzbass");
    }
}
