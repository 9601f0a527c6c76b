package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Discipline over HTTP; the figures themselves are held against hand-counted data in their own room. */
@PoryadokTest
class DisciplineResourceTest {

    @LocalServerPort
    int port;

    @Autowired
    Engine engine;

    @Autowired
    Acts acts;

    @Autowired
    Clock clock;

    @Autowired
    ControlCards cards;

    @Autowired
    JdbcClient database;

    private CockpitSession controller;
    private TestBody body;

    @BeforeEach
    void oneObligationOfTheQuarterInTimeAndOneLate() {
        engine.setClock(LocalDate.of(2024, 6, 3).atTime(10, 0).atZone(ZoneId.of("Asia/Novokuznetsk")));
        body = TestBody.create(database, "kuzbass");
        TestCards drafts = new TestCards(database, acts, clock);
        UUID inTime = drafts.open(Draft.due("kuzbass-66-2020", "KUZ-3c", body.id(), LocalDate.of(2024, 6, 3)));
        UUID late = drafts.open(Draft.due("kuzbass-66-2020", "KUZ-3c", body.id(), LocalDate.of(2024, 5, 30)));
        cards.fulfil(inTime, engine.now(), body.executor());
        cards.fulfil(late, engine.now(), body.executor());
        controller = CockpitSession.of(port, "kuzbass.controller", "cockpit");
    }

    @Test
    void figuresOfTheQuarterAreByBodyAndByAct() {
        JsonNode figures = controller.read("discipline?period=2024-Q2");

        assertThat(figures.get("period").asText()).isEqualTo("2024-Q2");
        assertThat(figures.get("periods")).isNotEmpty();
        JsonNode line = ofBody(figures);
        assertThat(line.at("/figures/ended").asLong()).isEqualTo(2);
        assertThat(line.at("/figures/onTime").asLong()).isEqualTo(1);
        assertThat(line.at("/figures/late").asLong()).isEqualTo(1);
        assertThat(line.at("/figures/share").asDouble()).isEqualTo(0.5);
        assertThat(line.at("/figures/median").asDouble()).isEqualTo(2);
        assertThat(line.get("repeatOffender").asBoolean()).isFalse();
        assertThat(figures.get("byAct").findValuesAsText("id")).contains("kuzbass-66-2020");
        assertThat(figures.get("columns").findValuesAsText("key"))
                .containsExactlyElementsOf(() -> line.get("figures").fieldNames());
        assertThat(CockpitSession.of(port, "tomsk.controller")
                        .read("discipline?period=2024-Q2")
                        .toString())
                .doesNotContain("kuzbass");
    }

    @Test
    void figuresOfABodyLeadToItsObligationsAndTheirCases() {
        JsonNode behind = controller.read("discipline/obligations?period=2024-Q2&body=" + body.id());

        assertThat(behind).hasSize(1);
        assertThat(behind.at("/0/obligation/lastDay").asText()).isEqualTo("2024-05-30");
        assertThat(behind.at("/0/verdict").asText()).isEqualTo("исполнено с нарушением срока");
        assertThat(behind.get(0).has("processInstanceId")).isTrue();
        assertThat(CockpitSession.of(port, "tomsk.controller")
                        .read("discipline/obligations?period=2024-Q2&body=" + body.id()))
                .isEmpty();
        assertThat(controller.get("discipline/obligations?period=2024-Q2").statusCode())
                .isEqualTo(400);
    }

    @Test
    void monthsAreThoseInWhichATermEnded() {
        List<String> periods =
                controller.read("discipline?period=2024-Q2").get("periods").findValuesAsText("id");

        assertThat(periods).contains("2024-Q2", "2024-05", "2024-06").doesNotContain("2024-07");
        String first = database.sql(
                        "select to_char(min(judged_day), 'YYYY-MM') from control_card where jurisdiction = 'kuzbass'")
                .query(String.class)
                .single();
        assertThat(periods.stream().filter(period -> !period.contains("Q")))
                .allSatisfy(month -> assertThat(month).isGreaterThanOrEqualTo(first));
    }

    @Test
    void monthlyReportIsADocumentAndAWorkbookUnderItsRussianName() throws IOException {
        HttpResponse<byte[]> docx = controller.get("discipline/report.docx?jurisdiction=kuzbass&period=2024-06");

        assertThat(docx.statusCode()).as(CockpitSession.text(docx)).isEqualTo(200);
        assertThat(docx.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(CockpitSession.encoded("Исполнительская дисциплина").replace("+", "%20"));
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx.body())))) {
            assertThat(text.getText()).contains("Кузбасс");
        }
        HttpResponse<byte[]> xlsx = controller.get("discipline/report.xlsx?period=2024-06");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            discipline?period=2024-Q5 | 400 | Периода «2024-Q5» нет: нужен вид 2026-Q4 или 2026-10.
            discipline?jurisdiction=tomsk | 404 | Такой территории нет, или надзор за ней вам не поручен.
            discipline/report.docx?period=июнь | 400 | Периода «июнь» нет: нужен вид 2026-Q4 или 2026-10.
            discipline/report.docx | 400 | Выберите период отчёта.
            discipline/report.xlsx?jurisdiction=tomsk&period=2024-05 | 404 | Такой территории нет, или надзор за ней вам не поручен.
            """)
    void whatMakesNoSenseIsRefusedInWords(String path, int status, String sentence) {
        HttpResponse<byte[]> answer = controller.get(path.replace("июнь", CockpitSession.encoded("июнь")));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(CockpitSession.json(answer).get("message").asText()).isEqualTo(sentence);
    }

    @Test
    void reportOnAMonthToComeIsRefused() {
        assertThat(controller.get("discipline/report.docx?period=2024-07").statusCode())
                .isEqualTo(400);
    }

    private JsonNode ofBody(JsonNode figures) {
        for (JsonNode line : figures.get("byBody")) {
            if (line.get("id").asText().equals(body.id())) {
                return line;
            }
        }
        throw new AssertionError("No line of " + body.id());
    }
}
