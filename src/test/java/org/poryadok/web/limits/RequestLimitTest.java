package org.poryadok.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitTest {

    private static final List<AddressRange> PROXIES =
            List.of(AddressRange.valueOf("10.0.0.0/8"), AddressRange.valueOf("::1"));

    private long now;

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };
    private final RequestLimit limit = new RequestLimit(
            new LimitSettings(60, 6, 3, 50, 100, PROXIES, List.of(AddressRange.valueOf("192.0.2.1"))), time);

    @Test
    void whoAsksForMoreThanHisShareIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("203.0.113.7", null, "/registry.csv").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("203.0.113.7", null, "/registry.csv");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
        assertThat(refused.getContentAsString())
                .startsWith("{\"error\":\"Слишком много запросов с вашего адреса. Повторите через 20 с.\"");
        assertThat(ask("203.0.113.7", null, "/registry").getStatus()).isEqualTo(200);
        assertThat(ask("203.0.113.8", null, "/registry.csv").getStatus()).isEqualTo(200);

        now += TimeUnit.SECONDS.toNanos(20);
        assertThat(ask("203.0.113.7", null, "/registry.csv").getStatus()).isEqualTo(200);
        assertThat(ask("203.0.113.7", null, "/registry.csv").getStatus()).isEqualTo(429);
    }

    @Test
    void addressesOfOneNetworkOfTheSixthVersionShare() throws Exception {
        for (int i = 1; i <= 3; i++) {
            assertThat(ask("2001:db8:1:2::" + i, null, "/registry.atom").getStatus())
                    .isEqualTo(200);
        }
        assertThat(ask("2001:db8:1:2:ffff::9", null, "/registry.atom").getStatus())
                .isEqualTo(429);
        assertThat(ask("2001:db8:1:3::1", null, "/registry.atom").getStatus()).isEqualTo(200);
    }

    @Test
    void sparedAddressIsNeverRefused() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("192.0.2.1", null, "/registry.csv").getStatus()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "203.0.113.7, -,                              203.0.113.7",
                "203.0.113.7, '198.51.100.1',                 203.0.113.7",
                "10.1.2.3,    -,                              10.1.2.3",
                "10.1.2.3,    '198.51.100.1',                 198.51.100.1",
                "10.1.2.3,    '1.1.1.1, 198.51.100.1',        198.51.100.1",
                "10.1.2.3,    '1.1.1.1, 198.51.100.1, 10.9.9.9', 198.51.100.1",
                "10.1.2.3,    'nonsense',                     10.1.2.3",
                "10.1.2.3,    'localhost, 10.4.4.4',          10.4.4.4",
                "::1,         '2001:db8::5',                  2001:db8:0:0:0:0:0:5"
            })
    void onlyATrustedProxySaysWhoAsks(String peer, String forwarded, String caller) {
        assertThat(SourceAddress.of(request(peer, forwarded, "/registry"), PROXIES))
                .map(address -> address.getHostAddress())
                .contains(caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "10.0.0.0/33", "::1/129", "10.0.0.0/-1", "300.1.1.1", "10/8"})
    void rangeThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> AddressRange.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rangeEndsInTheMiddleOfAByte() {
        assertThat(AddressRange.parse("203.0.113.7").filter(AddressRange.valueOf("203.0.112.0/23")::contains))
                .isPresent();
        assertThat(AddressRange.parse("203.0.114.7").filter(AddressRange.valueOf("203.0.112.0/23")::contains))
                .isEqualTo(Optional.empty());
    }

    private MockHttpServletResponse ask(String peer, String forwarded, String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request(peer, forwarded, path), response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String peer, String forwarded, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr(peer);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return request;
    }
}
