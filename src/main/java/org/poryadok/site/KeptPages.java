package org.poryadok.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Shows many visitors of the registry the page that was made for one of them, for some seconds and until the registry
 * changes on this node; says by ETag when a visitor has it already.
 */
class KeptPages extends OncePerRequestFilter {

    private static final int MOST_PAGES = 2000;
    private static final int LONGEST_QUERY = 2000;
    private static final String CACHE_CONTROL = "public, max-age=10";

    private record Kept(byte[] content, String type, String etag) {
    }

    private final Cache<String, Kept> pages;
    private final boolean keeping;

    KeptPages(Duration keptFor) {
        this.keeping = !keptFor.isZero();
        this.pages = Caffeine.newBuilder().maximumSize(MOST_PAGES).expireAfterWrite(keptFor).build();
    }

    /** Forgets every page. */
    void clear() {
        pages.invalidateAll();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        String key = request.getContextPath() + request.getRequestURI() + "?" + query + "\n"
                + (accept.contains("json") && !accept.contains("html"));
        Kept kept = keeping ? pages.getIfPresent(key) : null;
        if (kept != null) {
            send(request, response, kept);
            return;
        }
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        if (made.getStatus() != HttpStatus.OK.value()) {
            made.copyBodyToResponse();
            return;
        }
        byte[] content = made.getContentAsByteArray();
        Kept fresh = new Kept(content, made.getContentType(), '"' + DigestUtils.md5DigestAsHex(content) + '"');
        if (keeping && query.length() <= LONGEST_QUERY) {
            pages.put(key, fresh);
        }
        send(request, response, fresh);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Kept page) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.ETAG, page.etag());
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(page.etag()) || known.strip().equals("*"))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.setContentType(page.type());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(page.content().length);
        response.getOutputStream().write(page.content());
    }
}
