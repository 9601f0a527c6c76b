package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages look as they should under the policy that they send, and refusals look like pages of the product. */
@PoryadokTest
class PagesUnderThePolicyIT {

    @RegisterExtension
    final Browser browser = new Browser().withSize(1100, 700);

    @LocalServerPort
    int port;

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
            try (BrowserContext window = browser.page().context().browser().newContext(
                    new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1100, 700)
                            .setHttpCredentials(login, login))) {
                Page page = window.newPage();
                page.onConsoleMessage(message -> {
                    if (message.text().contains("Content Security Policy")) {
                        heldBack.add(name + ": " + message.text());
                    }
                });
                page.navigate("http://localhost:" + port + address);
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "policy-" + name + ".png")));
                assertThat(page.locator("h1").first().innerText()).as(name).isNotBlank();
                assertThat(page.evaluate("getComputedStyle(document.body).fontFamily").toString()).as(name).contains("system-ui");
            }
        });
        assertThat(heldBack).isEmpty();
    }
}
