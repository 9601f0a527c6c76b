package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.OrganisationImport;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.registry.VersionChain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Citizens see whose a page is, and beside it which body keeps it. */
@PoryadokTest
class PageOwnersInRegistryTest {

    private static final String DEPARTMENT = "Департамент информационной политики Администрации Томской области";
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final String OFFICIALS = "Юрисдикция;Код органа;Логин;ФИО;Должность;Уровень должности;"
            + "Гражданская служба;Электронная почта;Роли;Работает\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private VersionChain chain;

    @Autowired
    private OrganisationImport importer;

    @Autowired
    private Engine engine;

    @Autowired
    private ObjectMapper json;

    private final String unique =
            "po" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private PublicPages visitor;

    @BeforeEach
    void visit() {
        visitor = new PublicPages(port);
        at("2025-04-07T10:00");
        minister("Ветлугин Юрий Яковлевич");
    }

    @Test
    void governorsPageIsHisAndTheDepartmentOnlyKeepsIt() throws Exception {
        Account page = page("tomsk.information-policy", OwnerKind.GOVERNOR, "gov");

        assertThat(text(visitor.get("/registry", Map.of("q", unique))))
                .contains("Губернатор Томской области Томская область · Губернатор Ведёт: " + DEPARTMENT);
        assertThat(text(visitor.get("/registry/accounts/" + page.id(), Map.of())))
                .contains("Владелец Губернатор Томской области", "Ведёт " + DEPARTMENT);
        assertThat(text(visitor.get("/registry/check", Map.of("url", "vk.com/" + unique + "gov"))))
                .contains("Официальная страница", "Губернатор Томской области Ведёт " + DEPARTMENT);
        assertThat(text(visitor.get("/registry/embed", Map.of("jurisdiction", "tomsk", "q", unique))))
                .contains("Губернатор Томской области")
                .doesNotContain(DEPARTMENT);
        assertThat(visitor.get("/registry.atom", Map.of("q", unique)).body())
                .contains("Губернатор Томской области (Томская область), ведёт " + DEPARTMENT);
    }

    @Test
    void programsAreToldTheOwnerBesideTheBodyThatTheyKnow() throws Exception {
        page("tomsk.information-policy", OwnerKind.GOVERNOR, "gov");
        page("kuzbass.health", OwnerKind.HEAD, "min");

        JsonNode governor = only("/registry.json", Map.of("jurisdiction", "tomsk", "q", unique));
        assertThat(governor.at("/owner").toString()).isEqualTo("""
                        {"id":"tomsk.governor","kind":"governor","name":"Губернатор Томской области"}""");
        assertThat(governor.at("/keeper/name").asText()).isEqualTo(DEPARTMENT);
        assertThat(governor.at("/body")).isEqualTo(governor.at("/keeper"));
        assertThat(governor.at("/ownerKind").asText()).isEqualTo("governor");
        JsonNode minister = only("/registry.json", Map.of("jurisdiction", "kuzbass", "q", unique));
        assertThat(minister.at("/owner/name").asText()).isEqualTo("Министр здравоохранения Кузбасса");
        assertThat(minister.at("/owner/person").asText()).isEqualTo("Ветлугин Юрий Яковлевич");
        JsonNode checked = valid("/registry/check", Map.of("url", "vk.com/" + unique + "min"));
        assertThat(checked.at("/accounts/0/owner")).isEqualTo(minister.at("/owner"));
        assertThat(checked.at("/accounts/0/keeper/id").asText()).isEqualTo("kuzbass.health");

        CSVRecord row = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(visitor.get("/registry.csv", Map.of("jurisdiction", "tomsk", "q", unique))
                        .body()
                        .substring(1)))
                .getRecords()
                .get(0);
        assertThat(List.of(row.get("Орган"), row.get("Владелец"), row.get("Ведёт"), row.get("Вид владельца")))
                .containsExactly(DEPARTMENT, "Губернатор Томской области", DEPARTMENT, "Губернатор");
    }

    @Test
    void searchKnowsOwnersTheirKeepersAndPersonsAndEitherNameOfTheField() throws Exception {
        page("tomsk.information-policy", OwnerKind.GOVERNOR, "gov");
        page("tomsk.information-policy", OwnerKind.ADMINISTRATION, "adm");
        page("kuzbass.health", OwnerKind.HEAD, "min");
        page("kuzbass.health", OwnerKind.SECTORAL_BODY, "own");

        assertThat(found(Map.of("text", "губернатор"))).containsExactly("gov");
        assertThat(found(Map.of("q", "томской ГУБЕРНАТОР"))).containsExactly("gov");
        assertThat(found(Map.of("q", "департамент информационной политики"))).containsExactly("gov", "adm");
        assertThat(found(Map.of("q", "ветлугин"))).containsExactly("min");
        assertThat(found(Map.of("q", "здравоохранения кузбасса"))).containsExactly("min", "own");
        assertThat(found(Map.of("q", "губернатор ветлугин"))).isEmpty();
    }

    @Test
    void filterOfAnOwnerFindsHisPagesWhoeverKeepsThem() throws Exception {
        page("tomsk.information-policy", OwnerKind.GOVERNOR, "gov");
        page("tomsk.information-policy", OwnerKind.ADMINISTRATION, "adm1");
        page("tomsk.administration", OwnerKind.ADMINISTRATION, "adm2");
        page("tomsk.health", OwnerKind.HEAD, "head");
        page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "own");

        assertThat(found(Map.of("whose", "tomsk.administration"))).containsExactly("adm2", "adm1");
        assertThat(found(Map.of("whose", "tomsk.governor"))).containsExactly("gov");
        assertThat(found(Map.of("whose", "tomsk.health.head"))).containsExactly("head");
        assertThat(found(Map.of("whose", "tomsk.health"))).containsExactly("own");
        assertThat(found(Map.of("owner", "governor"))).containsExactly("gov");
        assertThat(found(Map.of("owner", "head", "jurisdiction", "tomsk"))).containsExactly("head");
        assertThat(found(Map.of("body", "tomsk.information-policy"))).containsExactly("gov", "adm1");
        for (Map<String, String> nobodys : List.of(
                Map.of("whose", "tomsk.nobody"),
                Map.of("whose", "zzz"),
                Map.of("whose", "tomsk.governor", "jurisdiction", "shpakovsky"))) {
            for (String path : List.of("/registry.json", "/registry.csv", "/registry.atom")) {
                HttpResponse<String> refused = visitor.get(path, nobodys);
                assertThat(refused.statusCode()).as(path + nobodys).isEqualTo(400);
                assertThat(json.readTree(refused.body()).at("/field").asText()).isEqualTo("whose");
            }
            HttpResponse<String> list = visitor.get("/registry", nobodys);
            assertThat(list.statusCode()).isEqualTo(400);
            assertThat(list.body()).contains("id=\"whose-fault\"", "Такого владельца");
        }
        assertThat(visitor.get("/registry", Map.of("jurisdiction", "tomsk", "whose", "tomsk.governor"))
                        .body())
                .containsPattern("value=\"tomsk.governor\"[^>]*selected[^>]*>Губернатор Томской области<");
    }

    @Test
    void listBeginsWithWhomTheActNamesAndGoesOnByTheNamesOfBodies() throws Exception {
        page("tomsk.culture", OwnerKind.EXECUTIVE_BODY, "5");
        page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "4");
        page("tomsk.health", OwnerKind.HEAD, "3");
        page("tomsk.information-policy", OwnerKind.ADMINISTRATION, "2");
        page("tomsk.information-policy", OwnerKind.GOVERNOR, "1");
        page("kuzbass.media", OwnerKind.GOVERNMENT, "0");

        assertThat(found(Map.of())).containsExactly("0", "1", "2", "3", "4", "5");
        // Wherever a page of the list begins, nothing is lost and nothing comes twice.
        List<String> paged = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            paged.addAll(found(Map.of("size", "2", "q", unique, "page", String.valueOf(number))));
        }
        assertThat(paged).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void registryOfADayNamesTheMinisterOfThatDay() throws Exception {
        at("2025-03-03T10:00");
        minister("Первых Пётр Петрович");
        page("kuzbass.health", OwnerKind.HEAD, "min");
        at("2025-03-20T10:00");
        minister("Вторых Вера Викторовна");
        at("2025-04-07T10:00");

        assertThat(ministerOf(Map.of("on", "2025-03-19"))).isEqualTo("Первых Пётр Петрович");
        assertThat(ministerOf(Map.of("on", "2025-03-20"))).isEqualTo("Вторых Вера Викторовна");
        assertThat(ministerOf(Map.of())).isEqualTo("Вторых Вера Викторовна");
        assertThat(found(Map.of("q", "первых пётр", "on", "2025-03-19"))).containsExactly("min");
        assertThat(found(Map.of("q", "первых пётр"))).isEmpty();
    }

    @Test
    void pageIsShownAnewWhenTheMinisterChanges() throws Exception {
        page("kuzbass.health", OwnerKind.HEAD, "min");
        HttpResponse<String> before = visitor.get("/registry", Map.of("q", unique));
        minister("Третьих Тарас Тимофеевич");

        HttpResponse<String> after =
                visitor.getUnless(before.headers().firstValue("ETag").orElseThrow(), "/registry", Map.of("q", unique));

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("Третьих Тарас Тимофеевич");
    }

    @Test
    void versionNamesTheOwnerWhereItIsNotTheBodyAndTheChainHolds() {
        Account governor = page("tomsk.information-policy", OwnerKind.GOVERNOR, "gov");
        Account own = page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "own");
        RegistryVersion version = versions.approve(versions.draw("tomsk").id(), "u", Optional.empty(), "p");

        assertThat(entry(version, governor)).satisfies(entry -> {
            assertThat(entry.ownerName()).isEqualTo("Губернатор Томской области");
            assertThat(entry.keeperName()).contains(DEPARTMENT);
            assertThat(entry.bodyName()).isEqualTo(DEPARTMENT);
        });
        assertThat(entry(version, own).owner()).isEmpty();
        assertThat(chain.firstBroken("tomsk")).isEmpty();
    }

    private RegistryEntry entry(RegistryVersion version, Account page) {
        return versions.entries("tomsk", version.number()).stream()
                .filter(entry -> entry.key().equals("account:" + page.id()))
                .findFirst()
                .orElseThrow();
    }

    private String ministerOf(Map<String, String> more) throws Exception {
        Map<String, String> question = new HashMap<>(more);
        question.put("q", unique);
        return only("/registry.json", question).at("/owner/person").asText();
    }

    /** What of this test's pages a program finds, in the order in which it is told. */
    private List<String> found(Map<String, String> question) throws Exception {
        List<String> ours = new ArrayList<>();
        valid("/registry.json", question).get("accounts").forEach(account -> {
            String handle = account.get("handle").asText();
            if (handle.startsWith(unique)) {
                ours.add(handle.substring(unique.length()));
            }
        });
        return ours;
    }

    private JsonNode only(String path, Map<String, String> question) throws Exception {
        JsonNode found = valid(path, question).get("accounts");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private JsonNode valid(String path, Map<String, String> question) throws Exception {
        JsonNode answer = json.readTree(visitor.json(path, question).body());
        String schema = visitor.get(path.replaceFirst("(\\.json)?$", ".schema.json"), Map.of())
                .body();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(answer))
                .isEmpty();
        return answer;
    }

    /** As it is read: without markup, blanks run together. */
    private static String text(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher main = Pattern.compile("<main.*</main>", Pattern.DOTALL).matcher(page.body());
        assertThat(main.find()).isTrue();
        return main.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private Account page(String body, OwnerKind owner, String ending) {
        return accounts.activate(new NewAccount(
                body.substring(0, body.indexOf('.')),
                body,
                AccountAddress.parse("vk", unique + ending),
                owner,
                LocalDate.of(2025, 3, 1),
                "u",
                "p"));
    }

    private void minister(String name) {
        assertThat(importer.load(
                                Optional.empty(),
                                Optional.of(new ImportFile(
                                        "officials.csv",
                                        (OFFICIALS + "kuzbass;health;kuzbass.health.head;" + name
                                                        + ";министр здравоохранения Кузбасса;руководитель;да;"
                                                        + "head@kuzbass.example;руководитель;да\n")
                                                .getBytes(StandardCharsets.UTF_8))))
                        .clean())
                .isTrue();
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(TOMSK));
    }
}
