package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Signs that nobody types, in every parameter of every public address that the running application has. */
@PoryadokTest
class PlainParametersTest {

    private static final List<String> PARAMETERS = List.of(
            "url",
            "jurisdiction",
            "network",
            "body",
            "owner",
            "state",
            "q",
            "page",
            "size",
            "on",
            "sep",
            "before",
            "rule",
            "from",
            "date",
            "region",
            "act",
            "clause",
            "roll",
            "until",
            "presidential",
            "zone",
            "kind",
            "amount",
            "unit",
            "basis",
            "unknown");
    /** The last: whoever says nothing of what he takes. */
    private static final List<String> ACCEPTED = List.of("text/html,*/*;q=0.8", "application/json,*/*;q=0.1", "");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void controlCharacterIsRefusedInASentenceEverywhere() throws Exception {
        Set<String> addresses = addresses();
        assertThat(addresses)
                .contains(
                        "/registry",
                        "/registry/check",
                        "/registry.json",
                        "/registry.atom",
                        "/registry/embed",
                        "/terms",
                        "/api/terms")
                .hasSizeGreaterThan(15);
        List<String> controls = controls();
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        for (String address : addresses) {
            for (String parameter : PARAMETERS) {
                for (String accepted : ACCEPTED) {
                    // The null character always, the others in turn.
                    for (String sign : List.of("\0", controls.get(turn++ % controls.size()))) {
                        HttpResponse<String> answer = ask(address, parameter, "a" + sign + "b", accepted);
                        // The host lets no null character in at all, and answers as the browser or the program accepts.
                        boolean atTheDoor = sign.equals("\0");
                        boolean told = answer.statusCode() == 400
                                && answer.body()
                                        .contains(
                                                atTheDoor
                                                        ? "В запросе есть нулевой символ"
                                                        : "В запросе есть служебный знак");
                        boolean data = accepted.startsWith("application/json") || isData(address);
                        boolean proper = answer.headers()
                                        .firstValue("Content-Type")
                                        .orElse("")
                                        .startsWith(data ? "application/json" : "text/html")
                                && answer.body().contains("\"field\":\"" + parameter + "\"") == data;
                        if (!told || !proper) {
                            wrong.add(address + "?" + parameter + " U+%04X ".formatted((int) sign.charAt(0)) + accepted
                                    + ": " + answer.statusCode());
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(ask("/registry", "q\0", "x", "text/html").statusCode()).isEqualTo(400);
    }

    /** A line break comes along with what is pasted, and is left out as a blank is. */
    @Test
    void blankAroundATextIsNoFault() throws Exception {
        assertThat(ask("/registry/check", "url", " vk.com/minzdrav42\r\n", "text/html")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask("/registry", "q", "\tминздрав\n", "text/html").statusCode())
                .isEqualTo(200);
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackage().equals(PlainParametersTest.class.getPackage())) {
                mapping.getPatternValues()
                        .forEach(pattern -> addresses.add(pattern.replace("{jurisdiction}", "kuzbass")
                                .replace("{number}", "1")
                                .replace("{id}", "00000000-0000-0000-0000-000000000000")));
            }
        });
        return addresses;
    }

    /** Addresses whose faults are told to programs, whatever they accept. */
    private static boolean isData(String address) {
        return address.matches(".*\\.(json|csv|atom|js)|/api/.*");
    }

    private static List<String> controls() {
        List<String> controls = new ArrayList<>();
        for (char sign = 0; sign < 0xA0; sign++) {
            if (Character.isISOControl(sign)) {
                controls.add(String.valueOf(sign));
            }
        }
        return controls;
    }

    private HttpResponse<String> ask(String address, String parameter, String value, String accepted) throws Exception {
        URI uri = URI.create(
                "http://localhost:" + port + address + "?" + URLEncoder.encode(parameter, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (!accepted.isEmpty()) {
            request.header("Accept", accepted);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
