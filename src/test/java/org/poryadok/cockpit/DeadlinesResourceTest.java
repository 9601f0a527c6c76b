package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PoryadokTest
class DeadlinesResourceTest {

    /** A Tuesday. */
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 5, 14);

    @LocalServerPort
    int port;

    @Autowired
    Engine engine;

    @Autowired
    Acts acts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    private CockpitSession controller;
    private TestBody body;

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
            totals?status=late | status | Значение «late» не подходит: возможны overdue, internal-overdue, due-soon, on-time, recommended, fulfilled-late.
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

    @Test
    void cardOfABodyIsSeenByItsSupervisorsAndTheAdministratorAndByNobodyElse() {
        UUID card = overdueCard("Министерство обороны <script>alert(1)</script>");
        String list = "deadlines?body=" + body.id();

        for (String user : List.of("kuzbass.controller", "kuzbass.coordinator", "admin")) {
            JsonNode page = CockpitSession.of(port, user, "cockpit").read(list);
            assertThat(page.get("total").asLong()).as(user).isEqualTo(1);
            assertThat(page.at("/lines/0/id").asText()).isEqualTo(card.toString());
        }
        assertThat(CockpitSession.of(port, "tomsk.controller", "cockpit")
                        .read(list)
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(CockpitSession.of(port, "kuzbass.health.executor").get(list).statusCode())
                .isEqualTo(403);
    }

    @Test
    void lineSaysWhatIsLateWhoseItIsSinceWhenAndUnderWhichClause() {
        overdueCard("Министерство здоровья");

        JsonNode line = controller.read("deadlines?body=" + body.id()).at("/lines/0");

        assertThat(line.get("jurisdictionName").asText()).contains("Кузбасс");
        assertThat(line.get("body").asText()).isEqualTo("Министерство здоровья");
        assertThat(line.get("citation").asText()).isEqualTo("абзац четвёртый пункта 3");
        assertThat(line.get("status").asText()).isEqualTo("OVERDUE");
        assertThat(line.get("statusText").asText()).isEqualTo("просрочено");
        assertThat(line.get("lastDay").asText()).isEqualTo(LAST_DAY.toString());
        assertThat(line.get("workingDaysLate").asInt()).isEqualTo(1);
        assertThat(line.get("level").isNull()).isTrue();
        assertThat(line.get("fulfilledAt").isNull()).isTrue();
        assertThat(line.get("processInstanceId").isNull()).isTrue();
    }

    @Test
    void figuresAreOfTheSameCards() {
        overdueCard("Министерство культуры");

        assertThat(controller.read("totals?body=" + body.id()).get("overdue").asLong())
                .isEqualTo(1);
        JsonNode bodies = controller.read("bodies?body=" + body.id());
        assertThat(bodies).hasSize(1);
        assertThat(bodies.get(0).get("overdue").asLong()).isEqualTo(1);
        JsonNode weeks = controller.read("weeks?weeks=4&body=" + body.id());
        assertThat(weeks).hasSize(4);
        assertThat(weeks.findValues("late").stream().mapToLong(JsonNode::asLong).sum())
                .isEqualTo(1);
    }

    @Test
    void whatWasTypedIntoTheSearchIsNeverTakenForSomethingElse() {
        for (String typed : List.of("'; drop table control_card; --", "%", "_", "\\", "((", "<script>", "«№ 66»")) {
            assertThat(controller
                            .get("deadlines?text=" + CockpitSession.encoded(typed))
                            .statusCode())
                    .as(typed)
                    .isEqualTo(200);
            assertThat(controller
                            .get("letters?text=" + CockpitSession.encoded(typed))
                            .statusCode())
                    .as(typed)
                    .isEqualTo(200);
        }
        assertThat(controller
                        .get("deadlines?text=" + CockpitSession.encoded("\0"))
                        .statusCode())
                .as("a null character is let in nowhere")
                .isEqualTo(400);
    }

    @Test
    void clauseIsQuotedToWhoeverOverseesItsAct() {
        JsonNode clause = controller.read("clauses/kuzbass-66-2020/KUZ-3c");

        assertThat(clause.get("act").asText()).contains("№ 66");
        assertThat(clause.get("citation").asText()).isEqualTo("абзац четвёртый пункта 3");
        assertThat(clause.get("quotation").asText()).isNotBlank();
        assertThat(clause.get("modality").asText()).isEqualTo("обязательно");
        assertThat(clause.get("term").asText()).isEqualTo("10 календарных дней");
        for (String unknown :
                List.of("clauses/tomsk-132r-2023/TOM-1", "clauses/kuzbass-66-2020/KUZ-99", "clauses/no/no")) {
            assertThat(controller.get(unknown).statusCode()).as(unknown).isEqualTo(404);
        }
    }

    private UUID overdueCard(String nameOfBody) {
        engine.setClock(LAST_DAY.plusDays(1).atTime(10, 0).atZone(ZoneId.of("Asia/Novokuznetsk")));
        body = TestBody.create(database, "kuzbass");
        database.sql("update body set name = ? where id = ?")
                .params(nameOfBody, body.id())
                .update();
        return new TestCards(database, acts, clock).open(Draft.due("kuzbass-66-2020", "KUZ-3c", body.id(), LAST_DAY));
    }
}
