package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.mail.Dispatcher;
import org.poryadok.mail.Letter;
import org.poryadok.mail.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages look as they should under the policy that they send, and refusals look like pages of the product. */
@PoryadokTest
class PagesUnderThePolicyIT {

    @RegisterExtension
    final Browser browser = new Browser().withSize(1100, 700);

    @LocalServerPort
    int port;

    @Autowired
    Outbox outbox;

    @Autowired
    Dispatcher dispatcher;

    @Test
    void nothingOfAPageIsHeldBackByItsPolicy() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("clock", "/demo/clock");
        pages.put("mail", "/demo/mail");
        pages.put("import", "/admin/import");
        pages.put("terms", "/terms");
        pages.put("embedding", "/registry/embedding?jurisdiction=kirov");
        pages.put("error-404", "/nosuch");
        pages.put("error-400", "/registry?q=%00");
        pages.put("error-400-of-the-server", "/registry?q=a|b");
        pages.put("error-401", "/moderation");
        pages.put("error-414", "/" + "a".repeat(2500));
        pages.put("error-404-of-the-applications", "/camunda/app/tasklist/nosuch/");
        pages.put("error-403", "/admin/import?as=official");
        List<String> heldBack = new ArrayList<>();
        pages.forEach((name, address) -> {
            String login = address.contains("official") ? "tomsk.coordinator" : "admin";
            try (BrowserContext window = browser.page()
                    .context()
                    .browser()
                    .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                            .setViewportSize(1100, 700)
                            .setHttpCredentials(login, login))) {
                Page page = window.newPage();
                page.onConsoleMessage(message -> {
                    if (message.text().contains("Content Security Policy")) {
                        heldBack.add(name + ": " + message.text());
                    }
                });
                if (name.equals("error-401")) {
                    // As a form gets it that is sent after its session has ended: whoever opens a page is led to the
                    // log-in.
                    page.route(
                            "**" + address,
                            route -> route.resume(new Route.ResumeOptions().setHeaders(Map.of("accept", "*/*"))));
                }
                page.navigate("http://localhost:" + port + address);
                browser.screenshot(page, "policy-" + name);
                assertThat(page.locator("h1").first().innerText()).as(name).isNotBlank();
                assertThat(page.evaluate("getComputedStyle(document.body).fontFamily")
                                .toString())
                        .as(name)
                        .contains("system-ui");
            }
        });
        assertThat(heldBack).isEmpty();
    }

    /** The frame of a letter inherits the policy of the page: its styles are its own, its scripts are not run. */
    @Test
    void aCaughtLetterKeepsItsStyles() {
        String name = UUID.randomUUID().toString();
        outbox.put(new Letter(
                name,
                "kuzbass",
                name + "@example.ru",
                "Иванова Мария",
                "Срок истекает",
                "Текст письма",
                "<p id='told' style='color: rgb(1, 2, 3)'>Срок истекает</p><script>document.getElementById('told').remove()</script>",
                Optional.empty()));
        dispatcher.dispatchNow();
        Page page = browser.page();
        page.navigate("http://localhost:" + port + "/demo/mail?to=" + name);
        browser.screenshot("policy-letters");
        page.locator("#letters a").click();
        Locator told = page.frameLocator("iframe").locator("#told");
        assertThat(told.innerText()).isEqualTo("Срок истекает");
        assertThat(told.evaluate("it => getComputedStyle(it).color")).isEqualTo("rgb(1, 2, 3)");
        browser.screenshot("policy-letter");
    }
}
