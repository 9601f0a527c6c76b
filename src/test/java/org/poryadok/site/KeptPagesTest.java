package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poryadok.registry.RegistryRevision;
import org.poryadok.registry.RegistryRevision.Revision;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KeptPagesTest {

    private final RegistryRevision revisions = mock(RegistryRevision.class);
    private Instant now = Instant.parse("2026-11-10T06:30:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final KeptPages pages = new KeptPages(revisions, clock, Duration.ofHours(1));
    private int made;

    @Test
    void pageIsMadeOnceUntilTheRegistryChangesOrTheHourEnds() throws Exception {
        changes(1);
        assertThat(ask("page=1", "text/html")).isEqualTo("страница 1");
        assertThat(ask("page=1", "text/html")).isEqualTo("страница 1");
        assertThat(ask("page=2", "text/html")).isEqualTo("страница 2");
        assertThat(ask("page=1", "application/json")).isEqualTo("страница 3");

        changes(2);
        assertThat(ask("page=1", "text/html")).as("another node has changed it").isEqualTo("страница 1");
        pages.clear();
        assertThat(ask("page=1", "text/html")).isEqualTo("страница 4");
        now = now.plusSeconds(1800);
        assertThat(ask("page=1", "text/html")).isEqualTo("страница 5");
    }

    /** The number of changes was read before a procedure's change, and is known only after it has told of it. */
    @Test
    void changeIsSeenAtOnceByWhoeverComesNextThoughSomebodyWasJustAsking() throws Exception {
        when(revisions.current())
                .thenAnswer(asked -> {
                    pages.clear();
                    return new Revision(1, Optional.empty());
                })
                .thenReturn(new Revision(2, Optional.empty()));
        assertThat(ask("page=1", "text/html")).isEqualTo("страница 1");
        assertThat(ask("page=1", "text/html")).isEqualTo("страница 2");
        assertThat(ask("page=1", "text/html")).as("and then it is kept").isEqualTo("страница 2");
    }

    private void changes(long number) {
        when(revisions.current()).thenReturn(new Revision(number, Optional.empty()));
    }

    private String ask(String query, String accept) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/registry");
        request.setQueryString(query);
        request.addHeader("Accept", accept);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain page = (asked, answer) -> make((HttpServletResponse) answer);
        pages.doFilter(request, response, page);
        return response.getContentAsString();
    }

    private void make(HttpServletResponse answer) throws IOException {
        made++;
        answer.setContentType("text/html;charset=UTF-8");
        answer.getOutputStream().write(("страница " + made).getBytes(StandardCharsets.UTF_8));
    }
}
