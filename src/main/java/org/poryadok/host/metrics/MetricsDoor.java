package org.poryadok.host.metrics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.poryadok.host.access.AdministratorFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the collector and administrators read the figures: they tell of all jurisdictions, and no official reads another
 * one's. The collector is known without the database, or its figures would be missing just when that is away.
 */
class MetricsDoor extends OncePerRequestFilter {

    private final MetricsSettings settings;
    private final AdministratorFilter administrators;

    MetricsDoor(MetricsSettings settings, AdministratorFilter administrators) {
        this.settings = settings;
        this.administrators = administrators;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isCollector(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
        } else {
            administrators.doFilter(request, response, chain);
        }
    }

    private boolean isCollector(String header) {
        return header != null && !settings.password().isEmpty() && MessageDigest.isEqual(bytes(header), bytes("Basic "
                + HttpHeaders.encodeBasicAuth(settings.user(), settings.password(), StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
