package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.registry.RegistryRows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The snippets for a body's own site, on such a site: another host, with its own page around them. */
@PoryadokTest
@EachTestAlone
class EmbeddedRegistryIT {

    @RegisterExtension
    final Browser browser = new Browser().withSize(1000, 800);

    @RegisterExtension
    final RegistryRows rows = new RegistryRows("kuzbass");

    @LocalServerPort
    private int port;

    @Value("${poryadok.public-url}")
    private String publicUrl;

    private HttpServer site;
    private volatile String snippet;

    @BeforeEach
    void bodyHasASite() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] page =
                    ("<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>Министерство</title></head><body>"
                                    + "<h1>Сайт министерства</h1>" + snippet + "</body></html>")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void siteIsGone() {
        site.stop(0);
    }

    @Test
    void scriptShowsTheRegistryOfThisMoment() {
        String handle = rows.handle("minzdrav");
        UUID page = rows.page("vk", handle);
        rows.page("telegram", handle);
        snippet = offered("script");

        visit();
        Locator table = browser.page().locator("[data-poryadok-registry] table");
        table.waitFor();
        assertThat(table.locator("caption").innerText()).isEqualTo("Официальные страницы: 2");
        assertThat(table.locator("tbody tr").allInnerTexts())
                .hasSize(2)
                .allMatch(row -> row.contains("Министерство проверок"));
        assertThat(table.getByText("vk.com/" + handle).getAttribute("href")).isEqualTo("https://vk.com/" + handle);
        browser.screenshot("embedded-script");

        rows.close(page, LocalDate.of(2022, 3, 22));
        visit();
        table.waitFor();
        assertThat(table.innerText()).contains("Официальные страницы: 1").doesNotContain("vk.com/" + handle);
    }

    @Test
    void scriptThatSomebodyHasExchangedIsNotRunAndTheLinkStays() {
        rows.page("vk", rows.handle("minzdrav"));
        snippet = offered("script").replaceFirst("sha384-....", "sha384-AAAA");

        visit();
        browser.isQuiet();
        assertThat(browser.page().locator("table").count()).isZero();
        assertThat(browser.page().getByText("Реестр официальных страниц").getAttribute("href"))
                .contains("/registry?");
    }

    @Test
    void frameShowsTheListWhereScriptsAreNotAllowed() {
        String handle = rows.handle("minzdrav");
        rows.page("vk", handle);
        snippet = offered("frame");

        visit();
        browser.page().frameLocator("iframe").getByText("vk.com/" + handle).waitFor();
        browser.screenshot("embedded-frame");
    }

    /** As the page with the snippets offers it; the product's own address is that of the test. */
    private String offered(String kind) {
        browser.open("/registry/embedding?jurisdiction=kuzbass&body=" + rows.bodyId());
        return browser.page()
                .locator("section[aria-labelledby=by-" + kind + "] pre")
                .innerText()
                .replace(publicUrl, "http://localhost:" + port);
    }

    private void visit() {
        browser.page().navigate("http://127.0.0.1:" + site.getAddress().getPort() + "/");
    }
}
