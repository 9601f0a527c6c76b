package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor with a telephone: rows are cards, filters fold, windows fit. */
@PoryadokTest
@EachTestAlone
class SupervisorsTelephoneIT {

    /** What sticks out of the screen, or is too low for a thumb. */
    private static final String DOES_NOT_FIT = """
            () => [...document.querySelectorAll('.pory-page *, .pory-tab *, dialog *')]
              .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('thead, svg, .sr-only'))
              .map(one => ({one, box: one.getBoundingClientRect()}))
              .filter(({one, box}) => box.width > 0 && (box.right > innerWidth + 1 || box.left < -1
                || one.matches('button.btn, input:not([type=checkbox]), select') && box.height < 40))
              .map(({one, box}) => `${one.tagName} ${one.className} ${one.innerText} ${box.right} ${box.height}`)""";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").asTelephone();

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private JdbcClient database;

    @Autowired
    private Acts acts;

    @Autowired
    private Clock clock;

    private final SupervisorDesk desk = new SupervisorDesk(browser);
    private TestBody body;

    @BeforeEach
    void aCardIsOverdue() {
        office.itIs(2026, 11, 11, 10);
        body = TestBody.create(database, "kuzbass");
        new TestCards(database, acts, clock)
                .open(Draft.due("kuzbass-66-2020", "KUZ-3a", body.id(), LocalDate.of(2026, 11, 2)));
        desk.logsIn("kuzbass.controller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/overview", "#/deadlines", "#/clauses", "#/discipline", "#/letters", "#/journals"})
    void pageFitsTheScreen(String address) {
        desk.opens(address);
        browser.page().locator(".pory-heading").waitFor();
        desk.settles();
        browser.screenshot("telephone-" + address.substring(2));
        assertThat(browser.page().evaluate(DOES_NOT_FIT)).isEqualTo(List.of());
        assertThat(browser.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void rowReadsAsACardFiltersFoldAndTheWindowFits() {
        Page page = browser.page();
        desk.opens(SupervisorDesk.DEADLINES + "?body=" + body.id());
        page.locator(".pory-list tbody tr").first().waitFor();

        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('.pory-list tbody tr:first-child td')]
                  .map(cell => getComputedStyle(cell, '::before').content)""").toString()).contains("Просрочено", "Последний день", "Кому сообщено");
        assertThat(page.getByLabel("Поиск по карточкам").isVisible()).isFalse();
        page.locator(".pory-fold summary").tap();
        assertThat(page.getByLabel("Поиск по карточкам").isVisible()).isTrue();
        browser.screenshot("checked/cockpit-telephone");

        page.locator("[data-key=many-extend]").tap();
        page.locator("dialog[open]").waitFor();
        assertThat(page.evaluate(DOES_NOT_FIT)).isEqualTo(List.of());
        page.locator("dialog[open] button:has-text('Отмена')").tap();
        page.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
