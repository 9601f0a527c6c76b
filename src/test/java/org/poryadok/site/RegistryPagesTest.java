package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.registry.RegistryRows;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages of the registry as a browser and a program ask for them. */
@PoryadokTest
@EachTestAlone
class RegistryPagesTest {

    private static final List<String> FILTERS =
            List.of("jurisdiction", "network", "whose", "body", "owner", "state", "q", "text", "page");

    @RegisterExtension
    final RegistryRows rows = new RegistryRows("kuzbass");

    @LocalServerPort
    private int port;

    private PublicPages visitor;

    @BeforeEach
    void visit() {
        visitor = new PublicPages(port);
    }

    @Test
    void listIsPagedWithCorrectTotals() throws Exception {
        for (int number = 100; number < 152; number++) {
            rows.page("vk", rows.handle("p" + number));
        }
        Map<String, String> ofBody = Map.of("jurisdiction", "kuzbass", "body", rows.bodyId());

        assertThat(list(ofBody))
                .contains("Страниц: 52", "показаны 1–25", "page=3", "rel=\"next\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(list(Map.of("body", rows.bodyId(), "page", "3")))
                .contains("показаны 51–52", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        HttpResponse<String> beyond = visitor.get("/registry", Map.of("body", rows.bodyId(), "page", "4"));
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.body()).contains("всего страниц 3");
    }

    @Test
    void filtersNarrowTheListAndStayInTheForm() throws Exception {
        String open = rows.handle("open");
        String shut = rows.handle("shut");
        rows.page("telegram", open);
        rows.close(rows.page("vk", shut), LocalDate.of(2022, 3, 22));

        assertThat(list(Map.of("body", rows.bodyId(), "state", "closed")))
                .contains(shut, "закрыта 22.03.2022")
                .doesNotContain(open);
        assertThat(list(Map.of("body", rows.bodyId(), "network", "telegram")))
                .contains(open)
                .doesNotContain(shut)
                .containsPattern("value=\"telegram\"[^>]*selected");
        assertThat(list(Map.of("body", rows.bodyId(), "owner", "head"))).contains("Ничего не найдено");
        assertThat(list(Map.of("q", open))).contains(open).doesNotContain(shut);
        assertThat(list(Map.of("q", "https://t.me/s/" + open + "/12")))
                .contains(open)
                .doesNotContain(shut);
    }

    @Test
    void searchFindsWordsOfTheNameInAnyOrderAndCase() throws Exception {
        rows.renamed("Департамент Чистых Вод " + rows.bodyId());
        String handle = rows.handle("water");
        rows.page("vk", handle);

        assertThat(list(Map.of("q", "вод чистых " + rows.bodyId()))).contains(handle);
        assertThat(list(Map.of("q", "100% _"))).contains("Ничего не найдено");
    }

    @ParameterizedTest
    @CsvSource({
        "Министерство здравоохранения Кузбасса, минздрав",
        "Министерство здравоохранения Кузбасса, Минздрав Кузбасса",
        "Министерство здравоохранения Кузбасса, здравоохранение",
        "Министерство здравоохранения Кузбасса, здравоохр",
        "Министерство здравоохранения Кузбасса, о министерстве здравоохранения",
        "Министерство культуры и национальной политики, минкульт",
        "Министерство культуры и национальной политики, Минкультуры",
        "Министерство культуры и национальной политики, культура",
        "Министерство культуры и национальной политики, культура Кузбасса",
        "Министерство культуры и национальной политики, культура %",
        "Министерство образования и науки, минобрнауки",
        "Министерство строительства, минстрой",
        "Министерство природных ресурсов и экологии, минприроды",
        "Министерство труда и социальной защиты населения, минсоцзащиты",
        "Департамент сельского хозяйства, депсельхоз",
        "Комитет по здравоохранению, комздрав",
        "Администрация Шпаковского муниципального округа, шпаковский",
        "Администрация Шпаковского муниципального округа, Администрация Шпаковский",
        "Администрация Таёжного городского округа, таежный",
        "Администрация Таёжного городского округа, горадминистрация",
        "Управление молодёжной политики, молодежь",
        "Главное управление по работе со средствами массовой информации, СМИ",
        "Комитет внешних связей Санкт-Петербурга, санкт-петербург",
        "Комитет внешних связей Санкт-Петербурга, «Комитет» (внешние связи)",
        "МИНИСТЕРСТВО ФИНАНСОВ, минфин",
        "Школа № 12, школа 12"
    })
    void searchFindsABodyAsPeopleWriteOfIt(String name, String typed) throws Exception {
        rows.renamed(name);
        String handle = rows.handle("typed");
        rows.page("vk", handle);

        assertThat(list(Map.of("q", typed))).contains(handle);
        assertThat(visitor.get("/registry.json", Map.of("q", typed)).body()).contains(handle);
    }

    @ParameterizedTest
    @CsvSource({
        "Министерство здравоохранения, минкульт",
        "Министерство здравоохранения, департамент здравоохранения",
        "Министерство здравоохранения, здравоохранение Томск",
        "Министерство здравоохранения, дравоохранение",
        "Министерство культуры и национальной политики, и",
        "Министерство культуры и национальной политики, —"
    })
    void searchFindsNoOtherBody(String name, String typed) throws Exception {
        rows.renamed(name);
        String handle = rows.handle("typed");
        rows.page("vk", handle);

        assertThat(list(Map.of("q", typed))).doesNotContain(handle);
    }

    @Test
    void cardTellsEverythingPublicAndNobodysName() throws Exception {
        rows.renamed("<script>alert(1)</script> " + "Очень длинное название ".repeat(9));
        UUID id = rows.page(AccountAddress.parse("vk", rows.handle("card")).withPermanentId("987650002"));
        rows.mark(id, "Госорганизация");

        HttpResponse<String> card = visitor.get("/registry/accounts/" + id, Map.of());

        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.body())
                .contains(
                        "Официальная страница",
                        "987650002",
                        "Госорганизация",
                        "25.02.2020",
                        "&lt;script&gt;",
                        "Правовое основание",
                        "Последняя публикация")
                .doesNotContain("<script>alert", "test.person");
    }

    @Test
    void unknownCardIsAPageWithAWayOn() throws Exception {
        for (String id : List.of(UUID.randomUUID().toString(), "nonsense", "%00", "%D1%8F")) {
            HttpResponse<String> missing = visitor.get("/registry/accounts/" + id, Map.of());
            assertThat(missing.statusCode()).as(id).isIn(400, 404);
        }
        assertThat(visitor.get("/registry/accounts/nonsense", Map.of()).body()).contains("Такой записи в реестре нет");
    }

    @Test
    void exemptionsTellTheGroundAndNothingInternal() throws Exception {
        rows.exemption("работает в закрытом режиме");

        HttpResponse<String> page = visitor.get("/registry/exemptions", Map.of());

        assertThat(page.body())
                .contains("Министерство проверок", "письма от 12.09.2023 № 14 (работает в закрытом режиме)")
                .doesNotContain("внутренн", "test.person");
    }

    @Test
    void checkAnswersPeopleAndPrograms() throws Exception {
        String handle = rows.handle("minzdrav_kuzbassa");
        UUID id = rows.page("vk", handle);

        assertThat(check("m.vk.com/" + handle + "?from=x").body())
                .contains("<h2 id=\"verdict-title\">Официальная страница</h2>");
        assertThat(check("vk.com/" + handle.replace("min", "mln")).body())
                .contains("В реестре нет", "похоже на официальную", "vk.com/" + handle);

        JsonNode answer = json(visitor.json("/registry/check", Map.of("url", "vk.com/" + handle)));
        assertThat(answer.at("/verdict").asText()).isEqualTo("official");
        assertThat(answer.at("/page").asText()).isEqualTo("https://vk.com/" + handle);
        assertThat(answer.at("/accounts/0/id").asText()).isEqualTo(id.toString());
        assertThat(answer.at("/accounts/0/state").asText()).isEqualTo("active");
        assertThat(answer.at("/accounts/0/createdOn").asText()).isEqualTo("2020-02-25");
        JsonNode similar =
                json(visitor.json("/registry/check", Map.of("url", "vk.com/" + handle.replace("min", "mun"))));
        assertThat(similar.at("/verdict").asText()).isEqualTo("not-in-registry");
        assertThat(similar.at("/resembling/0/likeness").asText()).isEqualTo("one-sign-apart");
        HttpResponse<String> refused = visitor.json("/registry/check", Map.of("url", "привет мир"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).at("/error").asText()).contains("пробел");
    }

    @Test
    void whoTypesANameWhereAnAddressIsAskedForIsLedToTheSearch() throws Exception {
        assertThat(check("больница томск").body())
                .contains("В адресе есть пробел", "/registry?q=%D0%B1%D0%BE%D0%BB%D1%8C%D0%BD%D0%B8%D1%86%D0%B0%20")
                .contains("<title>Адрес не проверен — проверка адреса");
        assertThat(check("vk.com/durov").body())
                .doesNotContain("Ищете по названию?")
                .contains("<title>В реестре нет — проверка адреса");
    }

    /** «vbyplhfd» is «минздрав» in the other layout. */
    @Test
    void whoMistypesIsAskedWhatHeMeant() throws Exception {
        rows.renamed("Министерство драгоценностей и самоцветов");
        rows.page("vk", rows.handle("gems"));

        for (String typed : List.of("драгоцинностей", "минсамоцввет", "lhfujwtyyjcntq")) {
            String page = list(Map.of("q", typed, "network", "vk"));
            assertThat(page).contains("Ничего не найдено", "Возможно, вы искали: <a");
            String meant = page.replaceAll("(?s).*Возможно, вы искали: <a[^>]*>([^<]*)</a>.*", "$1");
            assertThat(list(Map.of("q", meant, "network", "vk"))).as(meant).contains(rows.handle("gems"));
        }
        assertThat(list(Map.of("q", "небывальщина")))
                .contains("Ничего не найдено")
                .doesNotContain("Возможно, вы искали");
    }

    @Test
    void answerToProgramsKeepsToItsSchema() throws Exception {
        String handle = rows.handle("minzdrav_kuzbassa");
        UUID page = rows.page(AccountAddress.parse("vk", handle).withPermanentId("987650006"));
        rows.mark(page, "Госорганизация");
        String shut = rows.handle("shut");
        rows.close(rows.page("instagram", shut), LocalDate.of(2022, 3, 22));
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(visitor.get("/registry/check.schema.json", Map.of()).body());

        for (String url : List.of(
                "vk.com/" + handle,
                "@" + handle,
                "vk.com/" + handle.replace("min", "mun"),
                "instagram.com/" + shut,
                "https://example.org/x",
                "vk.com/club987650007")) {
            assertThat(schema.validate(json(visitor.json("/registry/check", Map.of("url", url)))))
                    .as(url)
                    .isEmpty();
        }
    }

    /** SHP-2.1: the act calls the page by its number, people by its name. */
    @Test
    void pageThatAnActNamesIsShownWithItsShortNameWhereverItIsShown() throws Exception {
        String name = rows.handle("shpakray");
        UUID id = rows.page(
                AccountAddress.named("vk", "https://vk.com/public987650011", List.of("https://vk.com/" + name)));
        rows.answersAt(id, "https://vk.com/" + name);
        rows.entered(id, Instant.parse("2023-09-01T05:00:00Z"));
        String both = "vk.com/public987650011 (vk.com/" + name + ")";

        for (String shown : List.of(
                list(Map.of("q", name)),
                visitor.get("/registry/accounts/" + id, Map.of()).body(),
                check("vk.com/" + name).body(),
                visitor.get("/registry/embed", Map.of("q", name)).body(),
                visitor.get("/registry.atom", Map.of("q", name)).body())) {
            assertThat(shown.replaceAll("<[^>]*>", "")).contains(both);
        }
        assertThat(check("vk.com/" + name.replace("shp", "shu")).body().replaceAll("<[^>]*>", ""))
                .contains(both + " — имя в проверенном адресе отличается одним знаком: «" + name + "»");
        assertThat(json(visitor.json("/registry.json", Map.of("q", name)))
                        .at("/accounts/0/furtherAddresses/0")
                        .asText())
                .isEqualTo("https://vk.com/" + name);
        assertThat(visitor.get("/registry.csv", Map.of("q", name)).body()).contains(",https://vk.com/" + name);
        JsonNode similar = checked("vk.com/" + name.replace("shp", "shu"));
        assertThat(similar.at("/resembling/0/name").asText()).isEqualTo(name);
        assertThat(similar.at("/resembling/0/official/furtherAddresses/0").asText())
                .isEqualTo("https://vk.com/" + name);
    }

    @Test
    void pageThatWasThereBeforeIsEnteredOnItsOwnDay() throws Exception {
        String name = rows.handle("before");
        UUID id = rows.page("vk", name);
        rows.entered(id, Instant.parse("2023-09-01T05:00:00Z"));

        assertThat(visitor.get("/registry/accounts/" + id, Map.of()).body())
                .contains("25.02.2020 — создана; внесена как действующая 01.09.2023");
        assertThat(visitor.get("/registry.atom", Map.of("q", name)).body())
                .contains("Внесена 01.09.2023, создана 25.02.2020.");
    }

    @Test
    void pageInForeignHandsIsNeverOfferedWithoutAWord() throws Exception {
        String name = rows.handle("minzdrav_kuzbassa");
        UUID taken = rows.page("vk", name);
        rows.taken(taken);
        String old = rows.handle("former");
        UUID closed = rows.page("ok", old);
        rows.close(closed, LocalDate.of(2022, 3, 22));
        rows.replaced(closed, taken);
        String words = "vk.com/" + name + " (сейчас не под контролем органа)";

        for (String shown : List.of(
                check("vk.com/" + name.replace("min", "mun")).body(),
                check("ok.ru/" + name).body(),
                check("ok.ru/" + old).body(),
                visitor.get("/registry/accounts/" + closed, Map.of()).body())) {
            assertThat(shown.replaceAll("<[^>]*>", "")).contains(words);
        }
        assertThat(checked("ok.ru/" + old)
                        .at("/accounts/0/replacementCompromisedSince")
                        .asText())
                .isNotEmpty();
        assertThat(json(visitor.json("/registry.json", Map.of("q", old)))
                        .at("/accounts/0/replacement/compromisedSince")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void whatIsAskedTwiceIsNotAnswered() throws Exception {
        for (String parameter : List.of("jurisdiction=tomsk&jurisdiction=kuzbass", "on=2024-01-01&on=2024-01-02")) {
            HttpResponse<String> refused = visitor.get("/registry.json?" + parameter, Map.of());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(json(refused).at("/field").asText()).isEqualTo(parameter.replaceFirst("=.*", ""));
        }
    }

    @Test
    void onlyWhatABrowserFollowsIsALink() throws Exception {
        String name = rows.handle("script");
        UUID id = rows.page(new AccountAddress("vk", "javascript:alert(1)//" + name, name, Optional.empty()));

        assertThat(visitor.get("/registry/accounts/" + id, Map.of()).body())
                .contains("javascript:alert(1)")
                .doesNotContain("href=\"javascript:");
    }

    @Test
    void unreadableAddressStaysInTheFieldWithASentence() throws Exception {
        HttpResponse<String> page = check("\"><script>x</script>");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"url-fault\"", "&lt;script&gt;").doesNotContain("<script>x");
        assertThat(visitor.get("/registry/check", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void pageThatAVisitorHasAlreadyIsNotSentAgain() throws Exception {
        HttpResponse<String> first = visitor.get("/registry", Map.of());
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=10");
        HttpResponse<String> second = visitor.getUnless(etag, "/registry", Map.of());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jurisdiction, narnia, территории",
        "network, myspace, площадки",
        "body, kuzbass.none, органа",
        "owner, elf, владельцев",
        "state, lost, состояния",
        "page, 0, целое число",
        "page, минус, целое число"
    })
    void faultStandsBesideItsFilter(String filter, String value, String sentence) throws Exception {
        HttpResponse<String> page = visitor.get("/registry", Map.of(filter, value));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(sentence, "role=\"alert\"");
    }

    /** Any alphabet, any length: a page or a sentence, never a fault of the system. */
    @Test
    void nothingTypedBreaksAPage() throws Exception {
        Arbitrary<String> texts = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> likeLinks = Arbitraries.strings()
                .withChars("vkokt.me/:?#&=%-_@\\ \0абв\u202e1")
                .ofMaxLength(40);
        for (Arbitrary<String> kind : List.of(texts, likeLinks)) {
            for (String typed : kind.list().ofSize(120).sample()) {
                answersProperly("/registry/check", "url", typed);
                answersProperly("/registry", FILTERS.get(Math.floorMod(typed.hashCode(), FILTERS.size())), typed);
            }
        }
        for (String typed :
                List.of("a".repeat(60_000), "я".repeat(10_000), "%", "\0", "\ud800", "'; drop table account; --")) {
            answersProperly("/registry/check", "url", typed);
            FILTERS.forEach(filter -> answersProperly("/registry", filter, typed));
        }
    }

    private void answersProperly(String path, String field, String typed) {
        try {
            assertThat(visitor.get(path, Map.of(field, typed)).statusCode())
                    .as(path + " " + field + "=" + typed)
                    .isIn(200, 400);
            assertThat(visitor.json(path.equals("/registry") ? "/registry/check" : path, Map.of("url", typed))
                            .statusCode())
                    .isIn(200, 400);
        } catch (Exception e) {
            throw new AssertionError(path + " " + field + "=" + typed, e);
        }
    }

    private String list(Map<String, String> filters) throws Exception {
        HttpResponse<String> page = visitor.get("/registry", filters);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private HttpResponse<String> check(String url) throws Exception {
        return visitor.get("/registry/check", Map.of("url", url));
    }

    private JsonNode checked(String url) throws Exception {
        JsonNode answer = json(visitor.json("/registry/check", Map.of("url", url)));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(visitor.get("/registry/check.schema.json", Map.of())
                                .body())
                        .validate(answer))
                .isEmpty();
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
