package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.protection.CompromiseSign;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.NewIncident;
import org.poryadok.registry.RegistryRows;
import org.poryadok.registry.RegistryVersions;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen at a screen, with a telephone, a keyboard, a printer: the public pages of the registry. */
@PoryadokTest
@EachTestAlone
class PublicRegistryIT {

    private static final int TELEPHONE = 360;
    private static final int TABLET = 820;
    private static final int MOST_TABS = 60;

    @RegisterExtension
    final Browser browser = new Browser().withSize(1280, 900);

    @RegisterExtension
    final RegistryRows rows = new RegistryRows("kuzbass");

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private Clock clock;

    @Autowired
    private Incidents incidents;

    /** axe-core finds nothing, and nothing has to be scrolled sideways (WCAG 2.1 AA, ГОСТ Р 52872-2019). */
    @Test
    void everyPageCanBeUsedByEverybody() {
        String handle = rows.handle("minzdrav_kuzbassa");
        UUID active = rows.page(AccountAddress.parse("vk", handle).withPermanentId("987650003"));
        rows.mark(active, "Госорганизация");
        UUID closed = rows.page("instagram", handle);
        rows.close(closed, LocalDate.of(2022, 3, 22));
        rows.exemption("работает в закрытом режиме");
        for (int number = 100; number < 160; number++) {
            rows.page("telegram", rows.handle("news" + number));
        }
        rows.renamed(
                "<script>alert(1)</script> Министерство с названием, которого хватило бы на две строки любого бланка, "
                        + "по вопросам непрерывного совершенствования взаимодействия с общественностью и СМИ "
                        + "Достопримечательности".repeat(2));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("terms", "/terms");
        pages.put("list", "/registry?jurisdiction=kuzbass&body=" + rows.bodyId());
        pages.put("empty", "/registry?q=нетничего");
        pages.put("list-fault", "/registry?network=myspace&page=x");
        pages.put("card", "/registry/accounts/" + active);
        pages.put("card-closed", "/registry/accounts/" + closed);
        pages.put("card-missing", "/registry/accounts/none");
        pages.put("exemptions", "/registry/exemptions");
        versions.publish(
                "kirov",
                versions.approve(versions.draw("kirov").id(), "test", Optional.empty(), "test")
                        .number(),
                "kirov.health",
                "https://kirov.example/pages",
                LocalDate.now(clock.withZone(ZoneId.of("Europe/Kirov"))),
                "test");
        pages.put("versions", "/registry/versions");
        pages.put("versions-of-one", "/registry/versions/kirov");
        pages.put("embedding", "/registry/embedding?jurisdiction=kirov");
        pages.put("check", "/registry/check");
        pages.put("official", "/registry/check?url=vk.com/wall-987650003_1");
        pages.put("closed", "/registry/check?url=instagram.com/" + handle);
        pages.put("lookalike", "/registry/check?url=vk.com/" + handle.replace("min", "mln"));
        pages.put("unreadable", "/registry/check?url=привет мир");
        taken(rows.page("ok", handle));
        pages.put("taken", "/registry/check?url=ok.ru/" + handle);
        rows.page("telegram", rows.handle("depends"));
        pages.put("depends", "/registry/check?url=@" + rows.handle("depends"));
        pages.put("taken-among-others", "/registry/check?url=@" + handle);
        pages.put("overlaid", "/registry/check?url=https%3A%2F%2Fvk.com%2Fjoin%2FAJQ1d%3Fw%3Dwall-987650003_1");
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {1280, TABLET, TELEPHONE}) {
            browser.page().setViewportSize(width, 800);
            pages.forEach((name, path) -> {
                browser.open(path);
                browser.screenshot("registry-" + name + "-" + width);
                faults.addAll(faultsOf(name + " at " + width));
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void citizenFindsAPageByTheFiltersAndOpensItsCard() {
        String handle = rows.handle("minzdrav");
        rows.page("vk", handle);
        rows.page("telegram", handle);

        browser.open("/");
        browser.page().getByText("Весь реестр").click();
        browser.page().getByLabel("Территория").selectOption("kuzbass");
        show();
        browser.page()
                .getByLabel("Ведёт", new Page.GetByLabelOptions().setExact(true))
                .selectOption(rows.bodyId());
        browser.page().getByLabel("Площадка").selectOption("telegram");
        show();

        assertThat(browser.page().url()).contains("network=telegram", "body=" + rows.bodyId());
        assertThat(browser.page().locator("h2#found").innerText()).isEqualTo("Страниц: 1");
        browser.page().getByText("Карточка").click();
        assertThat(browser.page().locator("main").innerText())
                .contains("Официальная страница", "t.me/" + handle, "Правовое основание");
    }

    @Test
    void everyFormOfAnAddressIsAnswered() {
        String handle = rows.handle("minzdrav");
        rows.page(AccountAddress.parse("vk", handle).withPermanentId("987650004"));
        rows.page("ok", "ok.ru/group/98765000412");
        rows.page("telegram", handle);
        for (String pasted : List.of(
                "vk.com/" + handle,
                "HTTPS://M.VK.COM/" + handle.toUpperCase(Locale.ROOT) + "?utm_source=x",
                "vk.ru/" + handle,
                "vk.com/club987650004",
                "vk.com/public987650004",
                "vk.com/event987650004",
                "https://vk.com/wall-987650004_15",
                "ok.ru/group/98765000412",
                "https://m.ok.ru/group/98765000412/topic/15",
                "t.me/s/" + handle,
                "t.me/" + handle + "/123",
                "tg://resolve?domain=" + handle,
                "https%3A%2F%2Ft.me%2F" + handle)) {
            browser.open("/registry/check");
            browser.page().getByLabel("Адрес страницы").fill(pasted);
            browser.page()
                    .getByText("Проверить", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(browser.page().locator("#verdict-title").innerText())
                    .as(pasted)
                    .isEqualTo("Официальная страница");
            assertThat(browser.page().getByLabel("Адрес страницы").inputValue()).isEqualTo(pasted);
        }
    }

    @Test
    void keyboardAloneLeadsFromTheStartToTheCard() {
        String handle = rows.handle("minzdrav");
        rows.page("vk", handle);

        browser.open("/registry");
        browser.page().keyboard().press("Tab");
        assertThat(focused("e => e.textContent")).isEqualTo("К содержанию");
        browser.page().keyboard().press("Enter");
        assertThat(focused("e => e.id")).isEqualTo("main");
        tabTo("e => e.id === 'q'");
        browser.page().keyboard().type("vk.com/" + handle);
        browser.page().keyboard().press("Enter");
        browser.page().waitForURL("**/registry?q=*");
        tabTo("e => e.textContent.startsWith('Карточка')");
        browser.page().keyboard().press("Enter");
        browser.page().waitForURL("**/registry/accounts/*");
        assertThat(browser.page().locator("main").innerText()).contains("vk.com/" + handle);
    }

    @Test
    void printedListHoldsTheListAlone() {
        rows.page("vk", rows.handle("minzdrav"));
        browser.open("/registry?body=" + rows.bodyId());
        browser.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        browser.screenshot("registry-print");

        assertThat(browser.page().locator("table.list").isVisible()).isTrue();
        assertThat(browser.page().locator("form.filters").isVisible()).isFalse();
        assertThat(browser.page().locator("header.top").isVisible()).isFalse();
        assertThat(browser.page().locator(".published").isVisible()).isTrue();
    }

    /** Somebody shows the print at a counter: it has to say what was asked and of which day the answer is. */
    @Test
    void printedCheckSaysWhatWasAskedAndWhen() {
        String handle = rows.handle("minzdrav");
        rows.page("vk", handle);
        taken(rows.page("telegram", handle));
        String today = DateTimeFormatter.ofPattern("dd.MM.yyyy")
                .format(LocalDate.now(clock.withZone(ZoneId.of("Asia/Novokuznetsk"))));

        assertThat(printed("official", "vk.com/" + handle))
                .contains("Официальная страница", "Ответ реестра на " + today + ".");
        assertThat(printed("taken", "t.me/" + handle))
                .contains("Не верьте этой странице: орган ею не управляет", "Ответ реестра на " + today + ".")
                .doesNotContain("Официальная страница");
        assertThat(printed("unknown", "vk.com/nobody_has_this")).contains("В реестре нет");
        assertThat(printed("unreadable", "https://vk.com/join/AJQ1d")).contains("ссылка-приглашение");
    }

    private String printed(String picture, String asked) {
        browser.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        browser.open("/registry/check?url=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        assertThat(browser.page().getByText("Вопрос: ").isVisible()).isFalse();
        browser.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        browser.screenshot("registry-check-print-" + picture);
        String print = browser.page().locator("main").innerText();
        assertThat(print)
                .contains("Вопрос: " + asked)
                .containsPattern("Ответ реестра на \\d\\d\\.\\d\\d\\.\\d{4}\\.")
                .doesNotContain("Вставьте адрес", "Проверить");
        return print;
    }

    private void taken(UUID account) {
        incidents.open(new NewIncident(
                account,
                CompromiseSign.FOREIGN_POST,
                Optional.empty(),
                clock.instant(),
                "test",
                clock.instant(),
                clock.instant(),
                clock.instant(),
                "test-" + account));
    }

    private void show() {
        browser.page()
                .getByText("Показать", new Page.GetByTextOptions().setExact(true))
                .click();
        browser.page().locator("h2#found").waitFor();
    }

    private void tabTo(String wanted) {
        for (int press = 0; press < MOST_TABS; press++) {
            browser.page().keyboard().press("Tab");
            Locator focus = browser.page().locator(":focus");
            if (focus.count() == 1 && (Boolean) focus.evaluate(wanted)) {
                return;
            }
        }
        throw new AssertionError("No press of Tab leads to " + wanted);
    }

    private Object focused(String question) {
        return browser.page().locator(":focus").evaluate(question);
    }

    private List<String> faultsOf(String page) {
        List<String> faults =
                new ArrayList<>(browser.barriers("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"));
        if ((Boolean) browser.page().evaluate("() => document.documentElement.scrollWidth > window.innerWidth")) {
            faults.add("scrolls sideways: " + browser.page().evaluate("""
                    () => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > window.innerWidth)
                      .map(e => e.tagName + '.' + e.className).slice(0, 5).join(' ')"""));
        }
        return faults.stream().map(fault -> page + ": " + fault).toList();
    }
}
