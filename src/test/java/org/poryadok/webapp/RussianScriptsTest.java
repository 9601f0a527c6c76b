package org.poryadok.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser gets for a script of the web applications. */
class RussianScriptsTest {

    private final ShippedTexts texts = ShippedTexts.load();
    private final RussianScripts scripts = new RussianScripts(texts, "/camunda");
    private final String path = texts.paths().iterator().next();

    @Test
    void scriptIsRussianWhoeverAsksAndHoweverOften() throws Exception {
        String russian = texts.russian(path);
        for (int time = 0; time < 2; time++) {
            MockHttpServletResponse plain = asked(path, "Accept", "*/*");
            assertThat(plain.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(russian);
            assertThat(plain.getContentType()).isEqualTo("text/javascript;charset=UTF-8");
            MockHttpServletResponse gzipped = asked(path, HttpHeaders.ACCEPT_ENCODING, "gzip, br");
            try (GZIPInputStream body =
                    new GZIPInputStream(new ByteArrayInputStream(gzipped.getContentAsByteArray()))) {
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(russian);
            }
        }
    }

    @Test
    void browserThatHasItIsNotSentItAgain() throws Exception {
        String tag = asked(path, "Accept", "*/*").getHeader(HttpHeaders.ETAG);
        assertThat(tag).isNotBlank();
        MockHttpServletResponse again = asked(path, HttpHeaders.IF_NONE_MATCH, tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatHasNoTextsOfOursGoesOn() throws Exception {
        MockFilterChain onward = new MockFilterChain();
        scripts.doFilter(
                new MockHttpServletRequest("GET", "/camunda/lib/other.js"), new MockHttpServletResponse(), onward);
        assertThat(onward.getRequest()).isNotNull();
    }

    private MockHttpServletResponse asked(String script, String header, String value) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/" + script);
        request.addHeader(header, value);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain onward = new MockFilterChain();
        scripts.doFilter(request, response, onward);
        assertThat(onward.getRequest()).as("nobody else answers").isNull();
        return response;
    }
}
