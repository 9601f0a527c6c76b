package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.Closing;
import org.poryadok.registry.ClosingGround;
import org.poryadok.registry.NewAccount;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The registry for machines, in a jurisdiction whose act knows no registry, so that no procedure touches it. */
@PoryadokTest
class OpenDataTest {

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private Engine engine;

    @Autowired
    private ObjectMapper json;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String unique =
            "od" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @BeforeEach
    void today() {
        at("2025-04-07T10:00");
    }

    @Test
    void tableOpensInASpreadsheetAndCountsNothing() throws Exception {
        close(page(unique), "=HYPERLINK(\"http://x\";\"y\")");
        HttpResponse<String> answer = get("/registry.csv?body=kirov.health&sep=%3B&q=" + unique);

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("\uFEFFИдентификатор;Территория;Орган;");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body().substring(1)))
                .getRecords();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("Адрес")).isEqualTo("https://vk.com/" + unique);
            assertThat(row.get("Закрыта")).isEqualTo("2025-04-07");
            assertThat(row.get("Основание закрытия")).startsWith("'=HYPERLINK");
        });
        assertThat(get("/registry.csv?jurisdiction=kirov").body()).startsWith("\uFEFFИдентификатор,Территория,");
    }

    @Test
    void emptyRegistryIsAHeadingAndNoFault() throws Exception {
        assertThat(get("/registry.csv?q=" + unique).body().strip().lines()).hasSize(1);
        JsonNode empty = valid("/registry.json?q=" + unique);
        assertThat(empty.get("total").asInt()).isZero();
        assertThat(empty.get("accounts").isEmpty()).isTrue();
        assertThat(feed("/registry.atom?q=" + unique)
                        .getElementsByTagName("entry")
                        .getLength())
                .isZero();
    }

    @Test
    void jsonKeepsToItsSchemaAndPagesAddUp() throws Exception {
        for (int i = 0; i < 5; i++) {
            page(unique + "_" + i);
        }
        close(page(unique + "_closed"), "Реорганизация");
        JsonNode whole = valid("/registry.json?q=" + unique);
        assertThat(whole.get("total").asInt()).isEqualTo(6);
        assertThat(whole.get("accounts")).hasSize(6);

        List<String> seen = new ArrayList<>();
        String next = "/registry.json?size=4&q=" + unique;
        while (next != null) {
            JsonNode page = valid(next);
            assertThat(page.get("total").asInt()).isEqualTo(6);
            assertThat(page.get("pages").asInt()).isEqualTo(2);
            page.get("accounts").forEach(account -> seen.add(account.get("id").asText()));
            next = page.has("next") ? page.get("next").asText().replace("http://localhost:8080", "") : null;
        }
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        valid("/registry.json?jurisdiction=shpakovsky");
        valid("/registry.json");
    }

    @Test
    void whatNobodyMayKnowNeverLeaves() throws Exception {
        Account account = page(unique);
        close(account, "Реорганизация");
        for (String address : List.of("/registry.csv", "/registry.json", "/registry.atom", "/registry/embed")) {
            String body = get(address + "?jurisdiction=kirov&q=" + unique).body();
            assertThat(body).as(address).doesNotContain("kirov.secret-login", "secret-process", "Тайный архив");
        }
    }

    @Test
    void whoHasACopyFetchesItAgainOnlyAfterAChange() throws Exception {
        for (String address :
                List.of("/registry.csv?q=" + unique, "/registry.json?q=" + unique, "/registry.atom?q=" + unique)) {
            String tag = get(address).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> same = get(address, "If-None-Match", tag);
            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            page("n" + UUID.randomUUID().toString().replace("-", ""));
            HttpResponse<String> anew = get(address, "If-None-Match", tag);
            assertThat(anew.statusCode()).isEqualTo(200);
            assertThat(anew.headers().firstValue("ETag")).isNotEqualTo(Optional.of(tag));
        }
    }

    @Test
    void registryOfADaySaysWhatItSaidThen() throws Exception {
        at("2025-04-08T23:59");
        Account account = page(unique);
        RegistryVersion version =
                versions.approve(versions.draw("kirov").id(), "u", Optional.of("Тайное примечание"), "p");
        at("2025-04-15T10:00");
        close(account, "Реорганизация");

        assertThat(valid("/registry.json?jurisdiction=kirov&on=2025-04-07&q=" + unique)
                        .get("total")
                        .asInt())
                .isZero();
        JsonNode then = valid("/registry.json?jurisdiction=kirov&on=2025-04-08&q=" + unique);
        assertThat(then.at("/accounts/0/state").asText()).isEqualTo("active");
        assertThat(then.at("/accounts/0").has("closingGround")).isFalse();
        assertThat(then.at("/versions/0/hash").asText()).isEqualTo(version.hash());
        assertThat(valid("/registry.json?jurisdiction=kirov&on=2025-04-14&state=active&q=" + unique)
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(valid("/registry.json?jurisdiction=kirov&on=2025-04-15&state=active&q=" + unique)
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(get("/registry.csv?on=2025-04-14&q=" + unique).body())
                .contains("действующая")
                .doesNotContain("закрыта");
    }

    @Test
    void feedTellsEachChangeOnceTheNewestFirst() throws Exception {
        List<Account> made = new ArrayList<>();
        for (int i = 0; i < 55; i++) {
            made.add(page(unique + "_" + i));
        }
        at("2025-04-09T10:00");
        close(made.get(0), "Реорганизация & \u0001<b>");
        Document first = feed("/registry.atom?q=" + unique);
        assertThat(text(first, "title").get(1)).isEqualTo("Страница закрыта: «ВКонтакте» vk.com/" + unique + "_0");
        assertThat(text(first, "updated").get(0)).startsWith("2025-04-09T07:00:00");
        List<String> ids = new ArrayList<>(text(first, "id").subList(1, 51));
        NodeList links = first.getElementsByTagName("link");
        String next = null;
        for (int i = 0; i < links.getLength(); i++) {
            if (links.item(i).getAttributes().getNamedItem("rel").getNodeValue().equals("next")) {
                next = links.item(i)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue()
                        .replace("http://localhost:8080", "");
            }
        }
        Document second = feed(next);
        ids.addAll(text(second, "id").subList(1, 7));
        assertThat(ids).hasSize(56).doesNotHaveDuplicates().allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
        assertThat(text(second, "id").get(0)).isEqualTo(text(first, "id").get(0));
        assertThat(get("/registry.atom?q=" + unique).body())
                .isEqualTo(get("/registry.atom?q=" + unique).body());
    }

    @Test
    void noParameterIsAFaultOfTheServer() throws Exception {
        List<String> values = List.of(
                "",
                "0",
                "-1",
                "1e9",
                "99999999999999999999",
                "a".repeat(3000),
                "\u0000",
                "\uFFFF",
                "😀".repeat(50),
                "' or 1=1 --",
                "%",
                "2024-02-30",
                "2999-01-01",
                "0001-01-01",
                "+999999999-12-31",
                "\u202Eабв",
                "<script>",
                "\n\r",
                "kirov\u0000");
        for (String address : List.of(
                "/registry.csv", "/registry.json", "/registry.atom", "/registry/embed", "/registry/embedding")) {
            for (String name : List.of(
                    "jurisdiction",
                    "network",
                    "whose",
                    "body",
                    "owner",
                    "state",
                    "q",
                    "text",
                    "on",
                    "page",
                    "size",
                    "sep",
                    "before")) {
                for (String value : values) {
                    HttpResponse<String> answer = get(address + "?" + name + "="
                            + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&q=" + unique);
                    assertThat(answer.statusCode())
                            .as(address + " " + name + "=" + value)
                            .isIn(200, 400);
                    if (answer.statusCode() == 400) {
                        assertThat(answer.body()).as(name + "=" + value).containsPattern("[а-я]");
                    }
                }
            }
        }
        for (String address : List.of(
                "/registry/versions/%00",
                "/registry/versions/kirov?page=0",
                "/registry/versions/kirov/0.json",
                "/registry/versions/kirov/99999999999.json",
                "/registry/versions/nowhere",
                "/registry/embed/4.js",
                "/registry/embed/x.js")) {
            assertThat(get(address).statusCode()).as(address).isIn(400, 404);
        }
    }

    @Test
    void anybodyTakesTheHashOfAVersionAnew() throws Exception {
        page(unique);
        RegistryVersion version = versions.approve(
                versions.draw("kirov").id(), "kirov.secret-login", Optional.of("Тайное примечание"), "p");
        HttpResponse<String> answer = get("/registry/versions/kirov/" + version.number() + ".json");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(answer.body()).doesNotContain("kirov.secret-login", "Тайное примечание");
        JsonNode content = json.readTree(answer.body());
        StringBuilder lines = new StringBuilder();
        content.get("lines").forEach(line -> lines.append(line.asText()).append('\n'));
        assertThat(lines).contains(unique);
        assertThat(sha256(lines.toString()))
                .isEqualTo(content.get("contentHash").asText());
        List<String> heading = new ArrayList<>();
        for (String name :
                List.of("form", "jurisdiction", "number", "drawnAt", "approvedAt", "contentHash", "previousHash")) {
            heading.add(content.get(name).asText());
        }
        assertThat(sha256(String.join("\n", heading))).isEqualTo(version.hash());

        HttpResponse<String> page = get("/registry/versions/kirov");
        assertThat(page.body()).contains("Версия № " + version.number(), version.hash(), "Цепочка версий не нарушена");
        assertThat(get("/registry/versions").body()).contains("не нарушена");
    }

    @Test
    void scriptOfTheSnippetHasTheHashThatTheSnippetNamesAndIsNeverChanged() throws Exception {
        HttpResponse<String> page = get("/registry/embedding?jurisdiction=kirov&body=kirov.health");
        Matcher snippet =
                Pattern.compile("integrity=&quot;sha384-([^&]+)&quot;").matcher(page.body());
        assertThat(snippet.find()).isTrue();
        HttpResponse<String> script = get("/registry/embed/3.js");
        assertThat(sha384(script)).isEqualTo(snippet.group(1)).isEqualTo(THIRD_SCRIPT);
        assertThat(sha384(get("/registry/embed/2.js"))).isEqualTo(SECOND_SCRIPT);
        assertThat(sha384(get("/registry/embed/1.js"))).isEqualTo(FIRST_SCRIPT);
        assertThat(script.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(get("/registry/embed.js").body()).isEqualTo(script.body());
    }

    private static String sha384(HttpResponse<String> script) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-384")
                        .digest(script.body().getBytes(StandardCharsets.UTF_8)));
    }

    /** Sites insist on them: a change is a new number beside these. */
    private static final String FIRST_SCRIPT = "qmH+F4Ov6gms2xRHdlg2atQOpKE6okzwgAwDeoAdEJQoaxtQJeE9cPBsVcLpStwi";

    private static final String SECOND_SCRIPT = "pxs4g0nYAsS6oY1w4y7LgkW02PB2PXOk79x+DmUMJIOFRX/G3bitx19wb/a0AYY5";

    private static final String THIRD_SCRIPT = "vM7aQiom1NHAHLvQ5qjYXmHYNjaQRN+ohiY6xFDx45dWJFBUbz/nWs5EXEA8RmsX";

    @Test
    void onlyTheFrameMayStandOnAnotherSite() throws Exception {
        page(unique);
        HttpResponse<String> frame = get("/registry/embed?jurisdiction=kirov&q=" + unique);
        assertThat(frame.body()).contains(unique);
        assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *");
        for (String other : List.of("/registry", "/registry/versions", "/terms", "/registry/embedding")) {
            assertThat(get(other)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .as(other)
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void pageIsDrawnAnewAfterAChangeAndTellsWhoeverKnowsItThatNothingHasChanged() throws Exception {
        HttpResponse<String> before = get("/registry?q=" + unique);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/registry?q=" + unique, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        page(unique);
        HttpResponse<String> after = get("/registry?q=" + unique, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("vk.com/" + unique);
        assertThat(after.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void addressThatFetchesWithoutEndIsToldToWait() throws Exception {
        HttpResponse<String> answer = get("/registry.csv?q=" + unique, "X-Forwarded-For", "203.0.113.77");
        for (int i = 0; i < 1000 && answer.statusCode() == 200; i++) {
            answer = get("/registry.csv?q=" + unique, "X-Forwarded-For", "203.0.113.77");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d?");
        assertThat(answer.body()).contains("Слишком много запросов");
        assertThat(get("/registry.csv?q=" + unique, "X-Forwarded-For", "203.0.113.78")
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonNode valid(String address) throws Exception {
        JsonNode answer = json.readTree(get(address).body());
        String schema = get("/registry.schema.json").body();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(answer))
                .as(address)
                .isEmpty();
        return answer;
    }

    private Document feed(String address) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
    }

    private static List<String> text(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private HttpResponse<String> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private Account page(String handle) {
        return accounts.activate(new NewAccount(
                "kirov",
                "kirov.health",
                AccountAddress.parse("vk", handle),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2025, 3, 1),
                "kirov.secret-login",
                "secret-process"));
    }

    private void close(Account account, String explanation) {
        LocalDate day = LocalDate.of(2025, 4, 7);
        accounts.close(
                account.id(),
                day,
                new Closing(
                        ClosingGround.OTHER,
                        Optional.of(explanation),
                        "7",
                        day,
                        Optional.empty(),
                        "Тайный архив",
                        Optional.empty(),
                        Optional.of(day),
                        Optional.empty()),
                "kirov.secret-login",
                "secret-process");
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(KIROV));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
