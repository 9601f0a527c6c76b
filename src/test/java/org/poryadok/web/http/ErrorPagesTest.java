package org.poryadok.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.web.http.RawRequests.RawAnswer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;

@PoryadokTest
class ErrorPagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORDS = "[А-ЯЁ][^a-zA-Z]*";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /nosuch, 404, Такой страницы нет",
        "GET, /error, 404, Такой страницы нет",
        "GET, /site/nosuch.css, 404, Такой страницы нет",
        "GET, /registry/embed/99.js, 404, Такой страницы нет",
        "GET, /camunda/nosuch, 404, Такой страницы нет",
        "GET, /camunda/app/nosuch, 404, Такой страницы нет",
        "GET, /camunda/app/tasklist/nosuch/, 404, Такой страницы нет",
        "GET, /camunda/app/cockpit/nosuch, 404, Такой страницы нет",
        "GET, /actuator/nosuch, 404, Такой страницы нет",
        "GET, /actuator, 404, Такой страницы нет",
        "DELETE, /registry, 405, Так обратиться нельзя",
        "POST, /terms, 405, Так обратиться нельзя",
        "POST, /demo/clock, 415, Такой формат не принимается",
        "GET, /engine-rest/task, 401, Нужно войти",
        "GET, /admin/import, 401, Нужно войти",
        "GET, /actuator/prometheus, 401, Нужно войти"
    })
    void personsAndProgramsAreToldInRussian(String method, String address, int status, String title)
            throws IOException {
        RawAnswer page = ask(method, address, "text/html,application/xhtml+xml,*/*;q=0.8", "");
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<h1>" + title + "</h1>", "href=\"/site/site.css\"", "Код ответа: " + status)
                .doesNotContain("Whitelabel", "Tomcat", "{");

        RawAnswer json = ask(method, address, "application/json", "");
        assertThat(json.status()).isEqualTo(status);
        assertThat(json.header("Content-Type")).startsWith("application/json");
        JsonNode said = JSON.readTree(json.body());
        assertThat(said.get("error").asText()).matches(WORDS);
        assertThat(said.get("status").asInt()).isEqualTo(status);
    }

    @Test
    void whoIsNoAdministratorIsToldOnAPageToo() throws IOException {
        String official = "Authorization: Basic "
                + Base64.getEncoder()
                        .encodeToString("tomsk.coordinator:tomsk.coordinator".getBytes(StandardCharsets.UTF_8))
                + "\r\n";
        RawAnswer page = ask("GET", "/admin/import", "text/html", official);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("<h1>Доступ закрыт</h1>", "Эта страница открыта только администратору.");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 418, 429, 431, 500, 503, 505})
    void everyStatusHasItsWords(int status) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(ErrorAnswer.of(request, status, MediaType.TEXT_PLAIN).body()).matches(WORDS);
        assertThat(ErrorAnswer.of(request, status, MediaType.TEXT_HTML).body())
                .contains("<html lang=\"ru\">", "Код ответа: " + status)
                .doesNotContain("{");
    }

    @Test
    void whatAStrangerWritesIntoTheAddressDoesNotCountAsThePage() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContextPath("/\"><script>");
        assertThat(ErrorAnswer.of(request, 404, MediaType.TEXT_HTML).body()).doesNotContain("<script>");
    }

    private RawAnswer ask(String method, String address, String accept, String headers) throws IOException {
        return RawRequests.send(
                port,
                method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accept
                        + "\r\nContent-Type: text/csv\r\n" + headers
                        + (method.equals("GET") ? "\r\n" : "Content-Length: 2\r\n\r\nab"));
    }
}
