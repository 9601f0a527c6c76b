package org.poryadok.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedForwardingTest {

    private final TrustedForwarding forwarding = new TrustedForwarding(List.of(AddressRange.valueOf("10.0.0.0/8")));

    @Test
    void aStrangerIsNotBelieved() throws Exception {
        HttpServletRequest seen = seen("203.0.113.7");
        assertThat(seen.getServerName()).isEqualTo("localhost");
        assertThat(seen.getScheme()).isEqualTo("http");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getContextPath()).isEmpty();
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.7");
        assertThat(seen.getHeader("X-Forwarded-Host")).isNull();
    }

    @Test
    void aTrustedProxyIs() throws Exception {
        HttpServletRequest seen = seen("10.1.2.3");
        assertThat(seen.getServerName()).isEqualTo("poryadok.example");
        assertThat(seen.getScheme()).isEqualTo("https");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getContextPath()).isEqualTo("/p");
        assertThat(seen.getRemoteAddr())
                .as("what stands left of it anybody may have written")
                .isEqualTo("198.51.100.1");
        assertThat(seen.getHeader("X-Forwarded-Host"))
                .as("nothing is read twice")
                .isNull();
    }

    private HttpServletRequest seen(String peer) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/registry");
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-For", "1.1.1.1, 198.51.100.1");
        request.addHeader("X-Forwarded-Host", "poryadok.example");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Prefix", "/p");
        request.addHeader("Forwarded", "host=evil.example");
        MockFilterChain chain = new MockFilterChain();
        forwarding.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }
}
