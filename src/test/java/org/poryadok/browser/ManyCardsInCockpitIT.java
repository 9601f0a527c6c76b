package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More cards than the list shows: done to all of them at once, and all of them on paper. */
@PoryadokTest
@EachTestAlone
class ManyCardsInCockpitIT {

    private static final int CARDS = 29;

    /** Whatever is pressed, and frames that would cut the page off at its first sheet. */
    private static final String NOT_FOR_PAPER = """
            () => [...document.querySelectorAll('button.btn, select, input, nav, .Header')]
              .filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 120))
              .concat([...document.querySelectorAll(':has(.pory-page)')]
                .filter(one => getComputedStyle(one).overflow !== 'visible' || getComputedStyle(one).position !== 'static')
                .map(one => one.outerHTML.slice(0, 120)))""";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").withSize(1280, 900);

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private JdbcClient database;

    @Autowired
    private Acts acts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Clock clock;

    private final SupervisorDesk desk = new SupervisorDesk(browser);
    private String list;
    private List<UUID> all;

    @BeforeEach
    void moreCardsAreOverdueThanTheListShows() {
        office.itIs(2026, 11, 11, 10);
        TestCards drawer = new TestCards(database, acts, clock);
        TestBody body = TestBody.create(database, "kuzbass");
        all = IntStream.rangeClosed(1, CARDS)
                .mapToObj(number ->
                        drawer.open(Draft.due("kuzbass-66-2020", "KUZ-3a", body.id(), LocalDate.of(2026, 11, 2))
                                .step("Создать страницу № " + number)))
                .toList();
        list = SupervisorDesk.DEADLINES + "?body=" + body.id();
        desk.logsIn("kuzbass.controller");
        desk.opens(list);
    }

    @Test
    void allThatIsFilteredIsReleasedAfterADryRunWithOneEntryForEachCard() {
        desk.presses("Снять с контроля");
        desk.presses("Проверить");
        assertThat(desk.saidAt("Почему карточки снимаются с контроля")).isEqualTo("Заполните это поле.");
        desk.fills("Почему карточки снимаются с контроля", "Орган ликвидирован");
        desk.presses("Проверить");
        Locator said = browser.page().locator("dialog[open] .pory-plan-said");
        said.getByText("Получится").waitFor();
        assertThat(said.innerText().replace('\u00a0', ' ')).startsWith("Получится: 29 карточек.");
        assertThat(browser.barriers("wcag2a", "wcag2aa")).isEmpty();
        browser.screenshot("checked/cockpit-many");
        assertThat(cards.card(all.get(0)).state().isUnderControl())
                .as("nothing is done yet")
                .isTrue();

        desk.presses("Снять с контроля по 29 карточкам");
        said.getByText("Сделано: 29").waitFor();
        desk.presses("Закрыть");

        assertThat(desk.text(".pory-list")).contains("не подходит ни одна карточка");
        assertThat(all)
                .allSatisfy(card -> assertThat(cards.history(card))
                        .filteredOn(event -> event.kind() == CardEventKind.RELEASED)
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.by()).contains("kuzbass.controller");
                            assertThat(event.note()).contains("Орган ликвидирован");
                        }));
    }

    @Test
    void whatCannotBeDoneSaysWhyAndIsNotOffered() {
        desk.presses("Продлить");
        desk.fills("Новый последний день", "20.11.2026");
        desk.fills("Почему сроки продлеваются", "Ледоход");
        desk.presses("Проверить");
        Locator window = browser.page().locator("dialog[open]");
        window.getByText("Ни по одной карточке это сделать нельзя.").waitFor();

        assertThat(window.innerText()).contains("Срок установлен актом, решения контролёра для продления мало");
        assertThat(window.locator("button").allInnerTexts()).containsExactly("Изменить введённое", "Закрыть");

        window.getByText("Изменить введённое").click();
        assertThat(browser.page().getByLabel("Почему сроки продлеваются").inputValue())
                .as("nothing is typed twice")
                .isEqualTo("Ледоход");
    }

    @Test
    void openWindowDoesNotFollowToTheNextPage() {
        desk.presses("Напомнить");
        assertThat(desk.dialog().count()).isEqualTo(1);
        browser.page().evaluate("() => { location.hash = '#/letters'; }");
        browser.page().locator("h1:has-text('Письма')").waitFor();

        assertThat(browser.page().locator("dialog").count()).isZero();
    }

    @Test
    void listIsPrintedWholeWithItsHeadAndNothingToPress() {
        assertThat(desk.lines()).hasSize(20);
        Page page = browser.page();
        page.evaluate("() => { window.print = () => { window.printed = true; }; }");
        desk.presses("Печать");
        page.waitForFunction("() => window.printed");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        List<Locator> rows = page.locator(".pory-list tbody tr").all();
        assertThat(rows)
                .hasSize(CARDS)
                .allSatisfy(row -> assertThat(row.isVisible()).isTrue());
        assertThat(desk.text(".pory-list")).contains("Создать страницу № 1", "Создать страницу № 29");
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.pory-list thead')).display"))
                .isEqualTo("table-header-group");
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.pory-list tbody tr')).breakInside"))
                .isEqualTo("avoid");
        assertThat(page.evaluate(NOT_FOR_PAPER)).isEqualTo(List.of());
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(sheets(pdf)).as("sheets of 29 cards").isBetween(3, 8);
        assertThat(desk.text(".pory-paper-head"))
                .contains("Сроки", "Орган: Министерство", "29 карточек по отбору, на этих листах: 29", "Напечатано");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
        desk.settles();
        assertThat(desk.lines()).as("on the screen again").hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/overview", "#/deadlines", "#/clauses", "#/discipline", "#/letters", "#/journals"})
    void everyPageIsForEverybodyAndForPaper(String address) {
        desk.opens(address);
        browser.page().locator(".pory-heading").waitFor();
        desk.settles();
        assertThat(browser.barriers("wcag2a", "wcag2aa")).isEmpty();
        assertThat(browser.barriersIn(".pory-page", "region", "link-in-text-block"))
                .isEmpty();

        browser.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(browser.page().locator(".pory-paper-head").isVisible()).isTrue();
        assertThat(browser.page().evaluate(NOT_FOR_PAPER)).isEqualTo(List.of());
        browser.paper("paper-" + address.substring(2));
    }

    private static int sheets(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b").length - 1;
    }
}
