package org.poryadok.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send: the browser adds a session or a kept password to it by itself. Browsers
 * say where a request comes from and pages cannot make them lie; a program that says nothing has no such memory.
 */
class ForeignOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String SENTENCE =
            "Действие отправлено со страницы другого сайта. Повторите его на странице «Порядка».";

    private final String publicUrl;

    ForeignOrigin(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            ErrorAnswer.write(request, response, HttpStatus.FORBIDDEN.value(), SENTENCE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("none")) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isHere(origin, request) && !origin.equals(originOf(publicUrl));
    }

    /** The scheme is not compared: a proxy that does not tell of it would make every page foreign to itself. */
    private static boolean isHere(String origin, HttpServletRequest request) {
        String address = authority(origin);
        String host = request.getServerName() + (isUsual(request.getServerPort()) ? "" : ":" + request.getServerPort());
        return address != null && address.equals(host.toLowerCase(Locale.ROOT));
    }

    private static String authority(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() == null
                    ? null
                    : (uri.getHost() + (isUsual(uri.getPort()) ? "" : ":" + uri.getPort())).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static boolean isUsual(int port) {
        return port == -1 || port == 80 || port == 443;
    }

    private static String originOf(String address) {
        return address.replaceFirst("^(https?://[^/]+).*$", "$1");
    }
}
