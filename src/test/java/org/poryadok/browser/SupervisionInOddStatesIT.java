package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.browser.SupervisorDesk.Line;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The supervisor's pages when there is nothing to see, too much to see, or what is seen has an odd name. */
@PoryadokTest
@EachTestAlone
class SupervisionInOddStatesIT {

    private static final String ACT = "kirov-131-2024";
    private static final String CLAUSE = "KIR-2.2";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @RegisterExtension
    final Browser browser = new Browser().withSize(1280, 900);

    @RegisterExtension
    final Office office = new Office(browser, "kirov", ZoneId.of("Europe/Moscow"));

    @Autowired
    private JdbcClient database;

    @Autowired
    private Acts acts;

    @Autowired
    private Clock clock;

    @Autowired
    private AuthorizationService authorizations;

    private final SupervisorDesk desk = new SupervisorDesk(browser);
    private TestBody body;
    private TestCards drawer;

    @BeforeEach
    void kirovHasNoCards() {
        office.itIs(2026, 11, 11, 10);
        drawer = new TestCards(database, acts, clock);
        body = TestBody.create(database, "kirov");
    }

    @Test
    void emptyInstallationSaysWhenCardsWillCome() {
        desk.logsIn("kirov.controller");
        assertThat(desk.figure("Просрочено")).isZero();
        desk.opens(SupervisorDesk.DEADLINES);

        assertThat(desk.text(".pory-list")).startsWith("Контрольных карточек пока нет.");
        assertThat(desk.text(".pory-side")).contains("Нет карточек на контроле.", "сроки не истекали");
        desk.everythingIsRussian();
        browser.screenshot("supervision-empty");
        desk.opens("#/discipline");
        assertThat(desk.text(".pory-page")).contains("сроки не истекали");
        desk.everythingIsRussian();
    }

    @Test
    void nothingUnderAFilterIsNoEmptyInstallation() {
        drawer.open(Draft.due(ACT, CLAUSE, body.id(), MONDAY));
        desk.logsIn("kirov.controller");
        desk.opens(SupervisorDesk.DEADLINES + "?text=" + "такого-нет");

        assertThat(desk.text(".pory-list")).startsWith("Под этот отбор не подходит ни одна карточка.");
        desk.presses("Сбросить отбор");
        assertThat(desk.lines()).hasSize(1);
    }

    @Test
    void nameOf200CharactersIsReadWhole() {
        String name = "Управление благоустройства ".repeat(7) + "и озеленения";
        assertThat(name).hasSizeGreaterThanOrEqualTo(200);
        bodyIsCalled(name);
        drawer.open(Draft.due(ACT, CLAUSE, body.id(), MONDAY));
        desk.logsIn("kirov.controller");
        desk.opens(SupervisorDesk.DEADLINES + "?body=" + body.id());

        assertThat(desk.lines()).extracting(Line::body).containsExactly(name);
        assertThat(desk.text(".pory-bars")).contains(name);
        assertThat(desk.chips()).containsExactly("Орган: " + name);
        assertThat(clipped()).isEmpty();
        browser.screenshot("supervision-long-name");
    }

    @Test
    void nameWithoutASpaceIsReadWhole() {
        bodyIsCalled("Водоканалгазэнерготеплоснабжение".repeat(6));
        drawer.open(Draft.due(ACT, CLAUSE, body.id(), MONDAY));
        desk.logsIn("kirov.controller");
        desk.opens(SupervisorDesk.DEADLINES + "?body=" + body.id());

        assertThat(clipped()).isEmpty();
        browser.screenshot("supervision-unbroken-name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.hacked = true</script>",
                "<img src=x onerror='window.hacked = true'>",
                "{{constructor.constructor('window.hacked = true')()}}"
            })
    void markupInANameIsJustAName(String name) {
        bodyIsCalled(name);
        UUID card = drawer.open(Draft.due(ACT, CLAUSE, body.id(), MONDAY).step("Шаг " + name));
        desk.logsIn("kirov.controller");
        desk.opens(SupervisorDesk.DEADLINES + "?body=" + body.id());

        assertThat(desk.lines()).singleElement().satisfies(line -> {
            assertThat(line.card()).isEqualTo(card.toString());
            assertThat(line.body()).isEqualTo(name);
            assertThat(line.step()).isEqualTo("Шаг " + name);
        });
        desk.presses("Орган");
        assertThat(desk.text(".pory-choice-panel:not([hidden])")).contains(name);
        desk.opens("#/discipline");
        assertThat(desk.text(".pory-page")).contains(name);
        assertThat(browser.page().evaluate("() => window.hacked === undefined")).isEqualTo(true);
    }

    @Test
    void tenThousandOverdueCardsArePaged() {
        UUID first = drawer.open(Draft.due(ACT, CLAUSE, body.id(), MONDAY));
        database.sql("""
                        insert into control_card (id, jurisdiction, act_id, act_version, clause_id, modality, body_id,
                            procedure, step, event_date, last_day, target_date, overdue_after, explanation, internal_term,
                            state, opened_at)
                        select md5(number::text || card.id)::uuid, jurisdiction, act_id, act_version, clause_id, modality,
                            body_id, procedure, step, event_date, last_day, target_date, overdue_after, explanation,
                            internal_term, state, opened_at
                        from control_card card, generate_series(1, 9999) number where card.id = :id
                        """).param("id", first).update();
        desk.logsIn("kirov.controller");
        assertThat(desk.figure("Просрочено")).isEqualTo(10_000);
        desk.opens(SupervisorDesk.DEADLINES);

        assertThat(desk.found()).isEqualTo("10 000 карточек");
        assertThat(desk.lines()).hasSize(20);
        assertThat(desk.text(".pory-pages")).contains("Страница 1 из 500");
        List<Line> before = desk.lines();
        desk.presses("Вперёд");
        assertThat(desk.lines()).hasSize(20).doesNotContainAnyElementsOf(before);
        assertThat(desk.address()).contains("page=2");
        desk.opens(SupervisorDesk.DEADLINES + "?page=500");
        assertThat(desk.lines()).hasSize(20);
        assertThat(browser.page()
                        .locator(".pory-pages button")
                        .getByText("Вперёд")
                        .isEnabled())
                .isFalse();
        browser.screenshot("supervision-ten-thousand");
    }

    @Test
    void supervisorWithoutRightsIsToldWhatToDo() {
        Authorization cockpit = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        cockpit.setUserId("kirov.health.executor");
        cockpit.setResource(Resources.APPLICATION);
        cockpit.setResourceId("cockpit");
        cockpit.addPermission(Permissions.ACCESS);
        authorizations.saveAuthorization(cockpit);
        try {
            desk.logsIn("kirov.health.executor");
            assertThat(desk.text(".pory-dashboard")).contains("Вам не поручен контроль");
            for (String page : List.of("#/deadlines", "#/discipline", "#/letters")) {
                desk.opens(page);
                assertThat(desk.text(".pory-page")).contains("Вам не поручен контроль", "попросите администратора");
            }
            browser.screenshot("supervision-without-rights");
        } finally {
            authorizations.deleteAuthorization(cockpit.getId());
        }
    }

    @Test
    void faultOfTheServerIsSaidInWordsAndCanBeTriedAgain() {
        drawer.open(Draft.due(ACT, CLAUSE, body.id(), MONDAY));
        desk.logsIn("kirov.controller");
        browser.page()
                .route(
                        "**/poryadok/default/deadlines**",
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(500).setBody("NullPointerException at line 1")));
        desk.opens(SupervisorDesk.DEADLINES);
        assertThat(desk.text(".pory-list")).contains("из-за ошибки в системе").doesNotContain("Exception");

        browser.page().unroute("**/poryadok/default/deadlines**");
        desk.presses("Повторить");
        assertThat(desk.lines()).hasSize(1);
    }

    @Test
    void whoeverIsLoggedOutMeanwhileComesBackToTheSameView() {
        drawer.open(Draft.due(ACT, CLAUSE, body.id(), MONDAY));
        desk.logsIn("kirov.controller");
        desk.opens(SupervisorDesk.DEADLINES + "?body=" + body.id());
        browser.endSession();
        desk.pressesFigure("Просрочено");

        browser.enterPasswordHere("kirov.controller", "kirov.controller");
        browser.page().locator(".pory-list tbody tr").first().waitFor();
        desk.settles();
        assertThat(desk.address()).contains("status=OVERDUE", "body=" + body.id());
        assertThat(desk.lines()).hasSize(1);
    }

    private void bodyIsCalled(String name) {
        database.sql("update body set name = :name where id = :id")
                .param("name", name)
                .param("id", body.id())
                .update();
    }

    /** Texts of the page that are wider than the place they stand in, and the page itself when it is wider than the window. */
    private List<String> clipped() {
        Locator texts = browser.page()
                .locator(".pory-page td, .pory-page button, .pory-page .pory-chip, .pory-table-frame, body");
        return texts.all().stream()
                .filter(text -> (Boolean)
                        text.evaluate("text => text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0"))
                .map(Locator::innerText)
                .toList();
    }
}
