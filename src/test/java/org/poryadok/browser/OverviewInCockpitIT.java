package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.OwnerKind;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.poryadok.protection.CompromiseSign;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.NewIncident;
import org.poryadok.registry.Account;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** «Положение дел» as a vice-governor reads it: each number leads to what it counts. */
@PoryadokTest
@EachTestAlone
class OverviewInCockpitIT {

    private static final String OVERVIEW = "#/overview";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 11);
    private static final String NAME =
            "Министерство цифрового развития, информационных технологий, связи и взаимодействия со средствами массовой "
                    + "информации Кемеровской области – Кузбасса по вопросам официальных страниц";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").withSize(1280, 900);

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private JdbcClient database;

    @Autowired
    private Acts acts;

    @Autowired
    private Clock clock;

    @Autowired
    private ControlCards cards;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Incidents incidents;

    private final SupervisorDesk desk = new SupervisorDesk(browser);
    private TestBody body;

    @BeforeEach
    void obligationsOfEveryKind() {
        office.itIs(2026, 11, 11, 10);
        body = TestBody.create(database, "kuzbass");
        database.sql("update body set name = :name where id = :id")
                .param("name", NAME)
                .param("id", body.id())
                .update();
        database.sql("update official set full_name = 'Иванов Иван Иванович' where body_id = :id")
                .param("id", body.id())
                .update();
        cards.fulfil(due(TODAY), clock.instant(), body.executor());
        cards.fulfil(due(TODAY.minusDays(9)), clock.instant(), body.executor());
        cards.release(due(TODAY.minusDays(9)), "kuzbass.controller", "Страница больше не нужна");
        due(TODAY.minusDays(9));
        due(TODAY.plusDays(14));
        cards.submit(due(TODAY.plusDays(14)), clock.instant(), body.executor());
        pageIsCompromised();
    }

    @Test
    void eachNumberLeadsToAListOfAsManyRows() {
        opensOverview();
        assertThat(browser.page().locator("[data-drawn]").count())
                .as("charts of weeks, quarters and bodies")
                .isEqualTo(3);
        assertThat(desk.text(".pory-part-overdue")).contains(NAME);
        desk.everythingIsRussian("Outlook");
        assertThat(browser.barriersIn(".pory-page", "wcag2a", "wcag2aa")).isEmpty();
        browser.screenshot("checked/cockpit-overview");
        Map<String, Long> numbers = numbers();
        assertThat(numbers).hasSizeGreaterThan(15);
        assertThat(browser.page().locator("div.pory-tile").allInnerTexts())
                .as("tiles that lead nowhere count nothing")
                .allMatch(text -> text.startsWith("0"));

        numbers.forEach((address, number) -> {
            desk.opens(address);
            assertThat(number(desk.found())).as(address).isEqualTo(number);
        });
        assertThat(numbers.keySet())
                .anyMatch(address -> address.contains("of=week"))
                .anyMatch(address -> address.contains("of=period"))
                .anyMatch(address -> address.contains("of=incidents"))
                .anyMatch(address -> address.contains("lastDayFrom"));
    }

    @Test
    void listTellsWhyAnObligationWasReleased() {
        opensOverview();
        browser.page()
                .locator(".pory-part-bodies tr")
                .filter(new Locator.FilterOptions().setHasText(NAME))
                .locator("a[aria-label^='Снято']")
                .click();
        desk.settles();

        assertThat(desk.text(".pory-page")).contains(NAME, "Страница больше не нужна", "02.11.2026");
        assertThat(browser.barriersIn(".pory-page", "wcag2a", "wcag2aa")).isEmpty();
        desk.everythingIsRussian();
    }

    @Test
    void periodOfABookmarkThatIsNotOfferedIsNamedAndChosen() {
        desk.logsIn("kuzbass.controller");
        desk.opens(OVERVIEW + "?period=2019-10");

        assertThat(desk.text(".pory-scope")).contains("октябрь 2019").doesNotContain("2019-10");
        assertThat(browser.page().locator("select[data-key=period]").evaluate("field => field.selectedOptions[0].text"))
                .isEqualTo("октябрь 2019");
    }

    @Test
    void firstPageOfCockpitHasNoBarriersAndTakesNoFaultForAHackedPage() {
        desk.logsIn("kuzbass.controller");
        desk.opens("#/dashboard");

        browser.screenshot("cockpit-first-page");
        assertThat(desk.text("body")).contains("Сбои системы").doesNotContain("нциденты");
        assertThat(browser.barriers("wcag2a", "wcag2aa")).isEmpty();
    }

    @Test
    void bodiesAreSortedByWhatOneAsksFor() {
        opensOverview();

        desk.presses("Обязанностей за период");

        assertThat(browser.page().locator(".pory-part-bodies th[aria-sort]").getAttribute("aria-sort"))
                .isEqualTo("descending");
        assertThat(
                        browser
                                .page()
                                .locator(".pory-part-bodies td[data-label='Обязанностей за период']")
                                .allInnerTexts()
                                .stream()
                                .map(OverviewInCockpitIT::number)
                                .toList())
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    private void opensOverview() {
        desk.logsIn("kuzbass.controller");
        desk.opens(OVERVIEW);
        browser.page().locator("[data-drawn]").nth(2).waitFor();
    }

    /** Address → number, of every number that leads somewhere. */
    private Map<String, Long> numbers() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Locator link : browser.page().locator("a.pory-number, a.pory-tile").all()) {
            Locator amount = link.locator(".pory-tile-number");
            // Also of rows that a button asks for, which are not seen yet.
            numbers.put(
                    link.getAttribute("href"), number(amount.count() > 0 ? amount.textContent() : link.textContent()));
        }
        return numbers;
    }

    private void pageIsCompromised() {
        Account page = accounts.open(
                body.id(), OwnerKind.GOVERNMENT, "vk", "vk.com/" + TestAccounts.handle(), TODAY.minusDays(60));
        incidents.open(new NewIncident(
                page.id(),
                CompromiseSign.NO_ACCESS,
                Optional.empty(),
                clock.instant(),
                body.executor(),
                clock.instant().plus(Duration.ofHours(1)),
                clock.instant().plus(Duration.ofDays(1)),
                clock.instant().plus(Duration.ofDays(1)),
                UUID.randomUUID().toString()));
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    private UUID due(LocalDate lastDay) {
        return new TestCards(database, acts, clock).open(Draft.due("kuzbass-66-2020", "KUZ-3c", body.id(), lastDay));
    }
}
