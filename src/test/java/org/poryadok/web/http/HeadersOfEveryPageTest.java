package org.poryadok.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.web.http.RawRequests.RawAnswer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the host serves, taken from the running host. */
@PoryadokTest
class HeadersOfEveryPageTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");
    private static final List<String> BESIDES = List.of(
            "/nosuch",
            "/site/site.css",
            "/camunda/nosuch",
            "/camunda/lib/deps.js",
            "/camunda/app/tasklist/nosuch/",
            "/camunda/app/tasklist/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/api/engine/nosuch",
            "/camunda/api/admin/auth/user/default",
            "/engine-rest/task",
            "/engine-rest/nosuch",
            "/actuator/health",
            "/actuator/prometheus",
            "/actuator/nosuch",
            "/registry?q=%00",
            "/registry/check?url=%zz",
            "/a%zz");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressTellsTheBrowserWhatToAllow() throws Exception {
        Set<String> addresses = new TreeSet<>(BESIDES);
        mappings.getHandlerMethods().keySet().forEach(mapping -> addresses.addAll(mapping.getPatternValues()));
        assertThat(addresses)
                .contains("/", "/registry", "/terms", "/demo/clock", "/admin/import", "/knowledge", "/moderation");
        for (String address : addresses) {
            for (String method : List.of("GET", "POST")) {
                RawAnswer answer = ask(method, filledIn(address));
                assertThat(answer.all("Content-Security-Policy"))
                        .as(method + " " + address)
                        .hasSize(1);
                assertThat(answer.all("X-Content-Type-Options"))
                        .as(method + " " + address)
                        .containsExactly("nosniff");
                assertThat(answer.all("Referrer-Policy"))
                        .as(method + " " + address)
                        .containsExactly("same-origin");
                assertThat(answer.all("Strict-Transport-Security"))
                        .as(method + " " + address)
                        .isEmpty();
                boolean embedded = address.equals("/registry/embed") && method.equals("GET");
                String policy = answer.header("Content-Security-Policy");
                assertThat(policy)
                        .as(method + " " + address)
                        .contains(embedded ? "frame-ancestors *" : "frame-ancestors 'none'");
                assertThat(answer.all("X-Frame-Options"))
                        .as(method + " " + address)
                        .isEqualTo(embedded ? List.of() : List.of("DENY"));
                // To an empty search the REST API answers 500: an error of its own, and no page.
                assertThat(answer.status() < 500 || address.startsWith("/engine-rest/"))
                        .as(method + " " + address)
                        .isTrue();
            }
        }
    }

    @Test
    void pagesOfTheProductRunNoScriptAndOnlyTheFrameOfALetterHasStylesOfItsOwn() throws Exception {
        for (String address : List.of(
                "/",
                "/registry",
                "/registry/embed",
                "/terms",
                "/demo/clock",
                "/demo/mail",
                "/admin/import",
                "/guide",
                "/knowledge",
                "/moderation",
                "/nosuch")) {
            RawAnswer answer = ask("GET", address);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(address)
                    .startsWith("default-src 'none'")
                    .doesNotContain("script-src", "unsafe-inline");
            assertThat(answer.body()).as(address).doesNotContain("<script", "<style", " style=\"", " onclick=");
        }
        assertThat(ask("GET", "/demo/mail/1").header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/registry", "/camunda/app/tasklist/default/", "/nosuch"})
    void whoCameOverHttpsIsToStayThere(String address) throws Exception {
        RawAnswer answer = ask("GET", address, "X-Forwarded-Proto", "https");
        assertThat(answer.all("Strict-Transport-Security")).containsExactly("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void cookiesAreKeptByTheBrowserForTheSiteAloneAndForNoScript(String scheme) throws Exception {
        RawAnswer first = ask("GET", "/camunda/api/admin/auth/user/default", "X-Forwarded-Proto", scheme);
        String token = first.all("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow();
        String login = "username=tomsk.health.head&password=tomsk.health.head";
        RawAnswer in = RawRequests.send(
                port,
                "POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close\r\nX-Forwarded-Proto: " + scheme + "\r\nCookie: "
                        + String.join(
                                "; ",
                                first.all("Set-Cookie").stream()
                                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                                        .toList())
                        + "\r\nX-XSRF-TOKEN: " + token.substring("XSRF-TOKEN=".length(), token.indexOf(';'))
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + login.length()
                        + "\r\n\r\n" + login);
        assertThat(in.status()).isEqualTo(200);
        List<String> cookies = Stream.of(first, in, ask("GET", "/admin/import", "X-Forwarded-Proto", scheme))
                .flatMap(answer -> answer.all("Set-Cookie").stream())
                .toList();

        assertThat(cookies.stream().map(cookie -> cookie.split("=")[0]))
                .contains("SESSION", "XSRF-TOKEN", "PORYADOK-FORM");
        assertThat(cookies).allSatisfy(cookie -> {
            assertThat(cookie).containsPattern("; ?SameSite=(Lax|Strict)");
            assertThat(cookie.contains("Secure")).as(cookie).isEqualTo(scheme.equals("https"));
            assertThat(cookie.contains("HttpOnly")).as(cookie).isEqualTo(!cookie.startsWith("XSRF-TOKEN="));
        });
    }

    @Test
    void aPageOfTheApplicationsKeepsTheNonceOfItsScripts() throws Exception {
        RawAnswer page = ask("GET", "/camunda/app/tasklist/default/");
        Matcher nonce = Pattern.compile("'nonce-([\\w-]+)'").matcher(page.header("Content-Security-Policy"));
        assertThat(nonce.find()).isTrue();
        assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
    }

    private String filledIn(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(variable -> switch (variable.group(1)) {
                    case "id" ->
                        pattern.contains("/demo/") ? "1" : UUID.randomUUID().toString();
                    case "name" -> "bodies";
                    default -> "1";
                })
                .replace("**", "x");
    }

    /** The tests' client refuses to send what is no address, so all are sent as they are. */
    private RawAnswer ask(String method, String address, String... headers) throws IOException {
        StringBuilder request =
                new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                        + "Accept: text/html, */*\r\nConnection: close\r\nAuthorization: Basic "
                        + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8)) + "\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        return RawRequests.send(port, request.append("\r\n").toString());
    }
}
