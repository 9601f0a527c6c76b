package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.control.TestBody;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journals over HTTP: what a supervisor is shown of his jurisdiction, and that a file says the same. */
@PoryadokTest
class JournalsResourceTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Accounts accounts;

    private CockpitSession kirov;
    private TestBody body;
    private TestBody other;

    @BeforeEach
    void aRowOfEachJournalOfTwoBodies() {
        SampleJournals sample = new SampleJournals(database, accounts);
        body = TestBody.create(database, "kirov");
        other = TestBody.create(database, "kirov");
        sample.rows("kirov", body);
        sample.rows("kirov", other);
        sample.rows("tomsk", TestBody.create(database, "tomsk"));
        kirov = CockpitSession.of(port, "kirov.controller", "cockpit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly-sheets", "security-sheets", "incidents", "content-plans"})
    void journalHasTheRowsOfHisJurisdictionAndItsFileSaysTheSame(String journal) throws IOException {
        JsonNode found = kirov.read("journals/" + journal + "?body=" + body.id());
        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode row = found.at("/rows/0");
        assertThat(row.get("jurisdiction").asText()).isEqualTo("kirov");
        assertThat(row.get("caseId").asText()).isEqualTo("case-" + body.id());

        JsonNode columns = columns(journal);
        assertThat(row.get("cells")).hasSameSizeAs(columns);
        assertThat(titles(columns)).contains("Орган", "Территория", "Состояние");
        assertThat(row.toString()).contains("Кировская область").doesNotContain("\"null\"");

        List<CSVRecord> file = csv(kirov.get("journals/" + journal + "/export.csv?body=" + body.id()));
        assertThat(file).hasSize(2);
        assertThat(file.get(0).toList()).isEqualTo(titles(columns));
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).get("kind").asText().equals("TEXT")
                    || columns.get(i).get("kind").asText().equals("NUMBER")) {
                assertThat(file.get(1).get(i))
                        .isEqualTo(row.at("/cells/" + i).asText("").replace("null", ""));
            }
        }
        assertThat(kirov.get("journals/" + journal + "/export.xlsx?body=" + body.id())
                        .statusCode())
                .isEqualTo(200);
        assertThat(kirov.read("journals/" + journal + "?text=" + CockpitSession.encoded(SampleJournals.code(body)))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "weekly-sheets,2024-09-15,2024-09-09,2024-09-16",
        "security-sheets,2024-09-10,2024-09-10,2024-09-11",
        "incidents,2024-09-11,2024-09-11,2024-09-12",
        "content-plans,2024-09-30,2024-09-01,2024-10-01"
    })
    void periodIsThatOfTheRowsInTheirOwnZone(String journal, String last, String first, String after) {
        String of = "journals/" + journal + "?body=" + body.id();
        assertThat(total(of + "&from=" + last)).isEqualTo(1);
        assertThat(total(of + "&from=" + after)).isZero();
        assertThat(total(of + "&until=" + first)).isEqualTo(1);
        assertThat(total(of + "&until=" + LocalDate.parse(first).minusDays(1))).isZero();
    }

    @Test
    void stateFiltersAndIsSaidInWords() {
        String of = "journals/weekly-sheets?body=" + body.id();
        assertThat(total(of + "&state=SHORT")).isEqualTo(1);
        assertThat(total(of + "&state=MET")).isZero();
        assertThat(kirov.read(of).at("/rows/0/cells").toString()).contains("недобор, объяснения нет", "пункт 3.1");
        database.sql("update weekly_sheet set explanation = 'Отпуск' where body_id = ?")
                .param(body.id())
                .update();
        assertThat(total(of + "&state=EXPLAINED")).isEqualTo(1);
        assertThat(total("journals/incidents?state=REPORTED&body=" + body.id())).isEqualTo(1);
        assertThat(total("journals/security-sheets?state=DEFECTS&body=" + body.id()))
                .isEqualTo(1);
        assertThat(total("journals/content-plans?state=APPROVED&body=" + body.id()))
                .isEqualTo(1);
    }

    @Test
    void planThatWasSentToBeApprovedIsCalledSo() {
        String of = "journals/content-plans?body=" + body.id();
        database.sql("update content_plan set state = 'DRAFT', closed_at = null where body_id = ?")
                .param(body.id())
                .update();
        assertThat(total(of + "&state=DRAFT")).isEqualTo(1);
        planEvent("SUBMITTED");
        assertThat(total(of + "&state=SENT")).isEqualTo(1);
        assertThat(total(of + "&state=DRAFT")).isZero();
        assertThat(kirov.read(of).at("/rows/0/cells").toString()).contains("на утверждении");
        planEvent("RETURNED");
        assertThat(total(of + "&state=DRAFT")).isEqualTo(1);
    }

    private void planEvent(String kind) {
        database.sql("""
                        insert into content_plan_event (plan_id, kind, recorded_at, recorded_by)
                        select id, ?, now(), 'test' from content_plan where body_id = ?""").param(kind).param(body.id()).update();
    }

    /** As the act names him: of a head his post, though the body keeps the page. */
    @ParameterizedTest
    @ValueSource(strings = {"weekly-sheets", "security-sheets", "incidents"})
    void journalOfPagesSaysWhoseEachIs(String journal) {
        database.sql("update account set owner_kind = 'HEAD' where body_id = ?")
                .param(body.id())
                .update();
        JsonNode columns = columns(journal);
        int whose = titles(columns).indexOf("Чья страница");
        assertThat(kirov.read("journals/" + journal + "?body=" + body.id())
                        .at("/rows/0/cells/" + whose)
                        .asText())
                .startsWith("Заместитель министра (");
    }

    @Test
    void pagesTurnAndOthersJurisdictionsAreNotThere() {
        String of = "journals/incidents?body=" + body.id() + "&body=" + other.id();
        assertThat(total(of)).isEqualTo(2);
        assertThat(kirov.read(of + "&size=1&page=1").get("rows")).hasSize(1);
        assertThat(kirov.read(of + "&size=1&page=2").get("rows")).isEmpty();
        assertThat(kirov.get("journals/incidents?jurisdiction=tomsk").statusCode())
                .isEqualTo(404);
        assertThat(kirov.get("journals/incidents/export.csv?jurisdiction=tomsk").statusCode())
                .isEqualTo(404);
        assertThat(kirov.read("journals/incidents?size=500").toString()).doesNotContain("Томск");
        assertThat(CockpitSession.of(port, "kirov.health.executor")
                        .get("journals/incidents")
                        .statusCode())
                .isEqualTo(403);
        assertThat(CockpitSession.stranger(port).get("journals").statusCode()).isEqualTo(401);
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() {
        assertThat(refusal("journals/diary")).isEqualTo("Такого журнала нет.");
        assertThat(refusal("journals/incidents?state=LOST_IN_SPACE"))
                .isEqualTo("Такого состояния в этом журнале нет. Выберите из списка.");
        assertThat(refusal("journals/incidents?from=2024-09-10&until=2024-09-09"))
                .isEqualTo("Последний день периода раньше первого.");
        assertThat(refusal("journals/incidents?from=10.09")).startsWith("Такой даты нет: «10.09».");
    }

    private String refusal(String path) {
        HttpResponse<byte[]> answer = kirov.get(path);
        assertThat(answer.statusCode()).isBetween(400, 404);
        return CockpitSession.json(answer).get("message").asText();
    }

    private int total(String path) {
        return kirov.read(path).get("total").asInt();
    }

    private JsonNode columns(String journal) {
        return StreamSupport.stream(kirov.read("journals").spliterator(), false)
                .filter(known -> known.get("id").asText().equals(journal))
                .findFirst()
                .orElseThrow()
                .get("columns");
    }

    private static List<String> titles(JsonNode columns) {
        List<String> titles = new ArrayList<>();
        columns.forEach(column -> titles.add(column.get("title").asText()));
        return titles;
    }

    private static List<CSVRecord> csv(HttpResponse<byte[]> answer) throws IOException {
        return CSVFormat.Builder.create(CSVFormat.DEFAULT)
                .setDelimiter(';')
                .get()
                .parse(new StringReader(CockpitSession.text(answer).substring(1)))
                .getRecords();
    }
}
