package org.poryadok.desk.organisationimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PoryadokTest
@EachTestAlone
class ImportPageTest {

    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");
    private static final String BODIES = """
            Юрисдикция;Код органа;Наименование;Вид владельца;Электронная почта;Вышестоящий орган;Роли по акту
            tomsk;import-page;Музей "страницы" загрузки;подведомственная организация;;;
            """;
    private static final String OFFICIALS = "Юрисдикция;Код органа;Логин;ФИО;Должность;Уровень должности;"
            + "Гражданская служба;Электронная почта;Роли;Работает\n"
            + "tomsk;import-page;tomsk.import-page.head;Рощин Олег;директор;руководитель;нет;;руководитель;да\n";

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private String cookie;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Absences absences;

    @Autowired
    private Clock clock;

    @Autowired
    private IdentityService identity;

    @Test
    void pageIsForAdministratorsOnly() {
        assertThat(http.getForEntity("/admin/import", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        User guest = identity.newUser("import-page-guest");
        guest.setPassword("the right one");
        identity.saveUser(guest);
        assertThat(http.withBasicAuth("import-page-guest", "wrong")
                        .getForEntity("/admin/import", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        ResponseEntity<String> coordinator = http.withBasicAuth("tomsk.coordinator", "tomsk.coordinator")
                .getForEntity("/admin/import", String.class);
        assertThat(coordinator.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(coordinator.getBody()).isEqualTo("Эта страница открыта только администратору.");
        assertThat(http.withBasicAuth("tomsk.coordinator", "tomsk.coordinator")
                        .postForEntity("/admin/import/check", files(BODIES, OFFICIALS), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void filesAreCheckedFirstAndThenLoadedWithUsersThatCanBeGivenAPassword() {
        String checked = check(BODIES, OFFICIALS);
        assertThat(checked).contains("Ошибок нет").contains("bodies.csv").contains("officials.csv");
        assertThat(organisation.findBody("tomsk.import-page")).isEmpty();

        String loaded = load(id(checked));
        assertThat(loaded).contains("Загрузка выполнена");
        assertThat(organisation.body("tomsk.import-page").name()).isEqualTo("Музей \"страницы\" загрузки");
        assertThat(identity.createUserQuery()
                        .userId("tomsk.import-page.head")
                        .memberOfGroup("tomsk.import-page.head")
                        .count())
                .isEqualTo(1);
        assertThat(load(id(checked))).contains("уже загружены или устарели");
        assertThat(check(BODIES, OFFICIALS)).contains("Без изменений");
    }

    @Test
    void faultyFileShowsItsLinesAndOffersNoLoading() {
        String checked = check(BODIES.replace("подведомственная организация", "<script>"), OFFICIALS);
        assertThat(checked)
                .contains("Ничего не загружено")
                .contains("Что исправить")
                .doesNotContain("<script>")
                .doesNotContain(">Загрузить<");
        assertThat(organisation.findBody("tomsk.import-page")).isEmpty();
    }

    @Test
    void oneFileAloneWillDoAndNoFileIsASentence() {
        assertThat(check(BODIES, "")).contains("нет руководителя");
        assertThat(check("", "")).contains("Выберите файл органов, файл сотрудников, файл отсутствий или несколько.");
    }

    @Test
    void absencesAreCheckedLineByLineAndTheSameFileTwiceIsOne() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Tomsk")));
        String header = "Логин;Первый день;Последний день;Логин заместителя;Как замещает;Документ\n";
        String row = "tomsk.health.head;" + today + ";" + today.plusDays(3)
                + ";tomsk.health.responsible;исполняет обязанности;приказ № 1\n";
        String faulty = checkAbsences(header
                + row
                + row.replace("приказ № 1", "приказ № 2")
                + row.replace("tomsk.health.head", "tomsk.nobody")
                + row.replace("исполняет обязанности", "как-нибудь")
                + row.replace("tomsk.health.responsible", "tomsk.culture.head")
                + "tomsk.health.responsible;" + today + ";" + today.minusDays(3)
                + ";tomsk.health.responsible;замещает;приказ\n");
        assertThat(faulty)
                .contains("Ничего не загружено", "уже отсутствует", "tomsk.nobody", "как-нибудь", "раньше первого")
                .contains("самого себя", "сотрудник другого органа")
                .doesNotContain(">Загрузить<");
        assertThat(absences.notOver("tomsk")).isEmpty();

        assertThat(load(id(checkAbsences(header + row)))).contains("Загрузка выполнена");
        assertThat(absences.notOver("tomsk")).hasSize(1);
        String again = checkAbsences(header + row);
        assertThat(again).contains("Ошибок нет");
        load(id(again));
        assertThat(absences.notOver("tomsk")).hasSize(1);

        absences.end(absences.notOver("tomsk").get(0).id(), "tomsk.health.head", Optional.empty());
        load(id(checkAbsences(header + row)));
        assertThat(absences.notOver("tomsk")).as("ended by hand since").isEmpty();
    }

    @Test
    void examplesPassTheCheckThemselves() {
        String bodies = admin().getForObject("/admin/import/examples/bodies.csv", String.class);
        String officials = admin().getForObject("/admin/import/examples/officials.csv", String.class);
        assertThat(bodies).startsWith("\uFEFFЮрисдикция");
        assertThat(check(bodies, officials)).contains("Ошибок нет");
    }

    @Test
    void filesBeyondTheLimitAreRefusedWithASentence() {
        String large = BODIES + "x".repeat(11 * 1024 * 1024);
        ResponseEntity<String> answer =
                admin().postForEntity("/admin/import/check", files(large, OFFICIALS), String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(answer.getBody()).contains("Файл больше 10 МБ");
    }

    @Test
    void formSentFromElsewhereChangesNothing() {
        String checked = check(BODIES, OFFICIALS);
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("id", id(checked));
        ResponseEntity<String> withoutToken = admin().postForEntity("/admin/import/load", form, String.class);
        assertThat(withoutToken.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(withoutToken.getBody()).contains("Откройте страницу заново");
        form.add("token", "of somebody else");
        assertThat(admin().postForEntity("/admin/import/load", withCookie(form), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(admin().postForEntity("/admin/import/check", files(BODIES, OFFICIALS), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(organisation.findBody("tomsk.import-page")).isEmpty();

        assertThat(load(id(checked))).contains("Загрузка выполнена");
    }

    private String check(String bodies, String officials) {
        MultiValueMap<String, Object> form = files(bodies, officials);
        form.add("token", token());
        return admin().postForObject("/admin/import/check", withCookie(form), String.class);
    }

    private String load(String id) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("id", id);
        form.add("token", token());
        return admin().postForObject("/admin/import/load", withCookie(form), String.class);
    }

    /** Opens the page as a browser does, which then holds the cookie and, in the form, the token. */
    private String token() {
        HttpHeaders with = new HttpHeaders();
        if (cookie != null) {
            with.add(HttpHeaders.COOKIE, cookie);
        }
        ResponseEntity<String> page =
                admin().exchange("/admin/import", HttpMethod.GET, new HttpEntity<>(with), String.class);
        if (cookie == null) {
            String given = page.getHeaders().getFirst(HttpHeaders.SET_COOKIE);
            assertThat(given).contains("HttpOnly", "SameSite=Strict", "Path=/admin");
            cookie = given.substring(0, given.indexOf(';'));
        }
        Matcher token = TOKEN.matcher(page.getBody());
        assertThat(token.find()).as("the form carries a token").isTrue();
        return token.group(1);
    }

    private HttpEntity<MultiValueMap<String, Object>> withCookie(MultiValueMap<String, Object> form) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.COOKIE, cookie);
        return new HttpEntity<>(form, headers);
    }

    private static String id(String page) {
        Matcher id = ID.matcher(page);
        assertThat(id.find()).as("the page offers to load").isTrue();
        return id.group(1);
    }

    private static MultiValueMap<String, Object> files(String bodies, String officials) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("bodies", file(bodies, "bodies.csv"));
        form.add("officials", file(officials, "officials.csv"));
        return form;
    }

    private String checkAbsences(String text) {
        MultiValueMap<String, Object> form = files("", "");
        form.add("absences", file(text, "absences.csv"));
        form.add("token", token());
        return admin().postForObject("/admin/import/check", withCookie(form), String.class);
    }

    /** A browser sends an empty part without a name for a file that was not chosen. */
    private static ByteArrayResource file(String text, String name) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return text.isEmpty() ? "" : name;
            }
        };
    }

    private TestRestTemplate admin() {
        return http.withBasicAuth("admin", "admin");
    }
}
