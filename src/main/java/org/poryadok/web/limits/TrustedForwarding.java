package org.poryadok.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Spring's reading of {@code X-Forwarded-*}, of trusted proxies alone and of sound values alone: what anybody writes there
 * would else lead the links and redirects of a page elsewhere. {@code Forwarded} is believed of nobody: proxies that set
 * the others let it through as it came.
 */
class TrustedForwarding extends ForwardedHeaderFilter {

    private static final String PREFIX = "x-forwarded-";
    private static final String FOR = PREFIX + "for";
    private static final String PORT = ":[0-9]{1,5}";

    /** What a proxy may say. A prefix that began with two slashes would be the name of another host. */
    private static final Map<String, Pattern> SOUND = Map.of(
            PREFIX + "proto", Pattern.compile("https?", Pattern.CASE_INSENSITIVE),
            PREFIX + "host",
                    Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})(?:" + PORT + ")?|\\[[0-9A-Fa-f:.]{2,45}](?:"
                            + PORT + ")?"),
            PREFIX + "port", Pattern.compile("[0-9]{1,5}"),
            PREFIX + "prefix", Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?"),
            PREFIX + "ssl", Pattern.compile("on", Pattern.CASE_INSENSITIVE));

    private final List<AddressRange> trustedProxies;

    TrustedForwarding(List<AddressRange> trustedProxies) {
        this.trustedProxies = trustedProxies;
        // A redirect then names no host at all, not even that of the request.
        setRelativeRedirects(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        super.doFilterInternal(new Believed(request), response, chain);
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    /** The request with the headers that are believed. */
    private final class Believed extends HttpServletRequestWrapper {

        private final boolean isFromProxy;
        private final Optional<InetAddress> caller;

        Believed(HttpServletRequest request) {
            super(request);
            this.isFromProxy = AddressRange.parse(request.getRemoteAddr())
                    .filter(peer -> SourceAddress.isIn(trustedProxies, peer))
                    .isPresent();
            this.caller = SourceAddress.of(request, trustedProxies);
        }

        @Override
        public String getHeader(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("forwarded")) {
                return null;
            }
            if (!lower.startsWith(PREFIX)) {
                return super.getHeader(name);
            }
            if (!isFromProxy) {
                return null;
            }
            String value = super.getHeader(name);
            if (lower.equals(FOR)) {
                return value == null
                        ? null
                        : caller.map(InetAddress::getHostAddress).orElse(null);
            }
            Pattern sound = SOUND.get(lower);
            return value != null
                            && sound != null
                            && sound.matcher(value.strip()).matches()
                    ? value.strip()
                    : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals("forwarded") && !lower.startsWith(PREFIX)) {
                return super.getHeaders(name);
            }
            String value = getHeader(name);
            return value == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(value));
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> getHeaders(name).hasMoreElements())
                    .toList());
        }
    }
}
