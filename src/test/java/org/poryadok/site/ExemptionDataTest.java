package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.registry.RegistryRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bodies without a page, for machines. */
@PoryadokTest
@EachTestAlone
class ExemptionDataTest {

    private static final String JSON = "/registry/exemptions.json";

    @RegisterExtension
    final RegistryRows rows = new RegistryRows("kuzbass");

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    private PublicPages visitor;

    @BeforeEach
    void visit() {
        visitor = new PublicPages(port);
    }

    @Test
    void jsonKeepsToItsSchemaAndTellsNothingInternal() throws Exception {
        assertThat(valid(Map.of("body", rows.bodyId())).get("total").asInt()).isZero();
        rows.exemption("работает в закрытом режиме");

        JsonNode answer = valid(Map.of("network", "ok", "body", rows.bodyId()));
        assertThat(answer.at("/exemptions/0/ground").asText())
                .isEqualTo("письма от 12.09.2023 № 14 (работает в закрытом режиме)");
        assertThat(answer.at("/exemptions/0/body/id").asText()).isEqualTo(rows.bodyId());
        assertThat(answer.at("/exemptions/0/networks"))
                .extracting(network -> network.get("name").asText())
                .containsExactly("ВКонтакте", "Одноклассники");
        assertThat(answer.at("/exemptions/0").has("validUntil")).isFalse();
        assertThat(answer.toString()).doesNotContain("внутренн", "test.person");
        assertThat(valid(Map.of("network", "rutube", "body", rows.bodyId()))
                        .get("total")
                        .asInt())
                .isZero();
        valid(Map.of());
    }

    @Test
    void tableIsAHeadingAtLeastAndNeverAFormula() throws Exception {
        assertThat(visitor.get("/registry/exemptions.csv", Map.of("body", rows.bodyId()))
                        .body()
                        .strip()
                        .lines())
                .hasSize(1);
        rows.exemption("=1+1");

        HttpResponse<String> answer = visitor.get(
                "/registry/exemptions.csv", Map.of("sep", ";", "jurisdiction", "kuzbass", "body", rows.bodyId()));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("\uFEFFИдентификатор;Территория;Орган;");
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body().substring(1)))
                .getRecords();
        assertThat(records).singleElement().satisfies(row -> {
            assertThat(row.get("Площадки")).isEqualTo("ВКонтакте, Одноклассники");
            assertThat(row.get("Решено")).isEqualTo("2023-09-13");
            assertThat(row.get("Действует до")).isEmpty();
        });
    }

    @Test
    void copyIsFetchedAgainOnlyAfterAChange() throws Exception {
        Map<String, String> question = Map.of("body", rows.bodyId());
        String tag = visitor.get(JSON, question).headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.getUnless(tag, JSON, question).statusCode()).isEqualTo(304);

        rows.exemption("реорганизация");
        assertThat(visitor.getUnless(tag, JSON, question).statusCode()).isEqualTo(200);
    }

    @Test
    void questionThatCannotBeAnsweredIsRefusedInWords() throws Exception {
        HttpResponse<String> past = visitor.get(JSON, Map.of("on", "2024-05-15"));
        assertThat(past.statusCode()).isEqualTo(400);
        assertThat(json.readTree(past.body()).get("error").asText()).contains("только на сегодня");
        assertThat(visitor.get("/registry/exemptions.csv", Map.of("jurisdiction", "nowhere"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("/registry/exemptions.csv", Map.of("sep", "x")).statusCode())
                .isEqualTo(400);
    }

    private JsonNode valid(Map<String, String> question) throws Exception {
        JsonNode answer = json.readTree(visitor.get(JSON, question).body());
        String schema =
                visitor.get("/registry/exemptions.schema.json", Map.of()).body();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(answer))
                .as("%s", question)
                .isEmpty();
        return answer;
    }
}
