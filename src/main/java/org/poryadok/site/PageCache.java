package org.poryadok.site;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.poryadok.registry.RegistryRevision;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps drawn pages of the registry until it changes. A page is good as long as the number of the registry's changes is the
 * same and the hour has not ended: what a page says of today holds no longer than that in any time zone.
 */
class PageCache extends OncePerRequestFilter {

    private static final int LONGEST_QUESTION = 300;
    private static final int LARGEST_PAGE = 256 * 1024;

    private record Page(long revision, Instant hour, String type, String tag, byte[] body) {
    }

    private final RegistryRevision revisions;
    private final Clock clock;
    private final long keptFor;
    private final Cache<String, Page> pages;
    private volatile long known;
    private volatile long knownAt;
    private volatile boolean asked;

    /**
     * @param keptFor how long a node goes on with the number of changes that it has read
     * @param bytes   most that the kept pages may take
     */
    PageCache(RegistryRevision revisions, Clock clock, Duration keptFor, long bytes) {
        this.revisions = revisions;
        this.clock = clock;
        this.keptFor = keptFor.toNanos();
        this.pages = Caffeine.newBuilder().maximumWeight(bytes)
                .weigher((String question, Page page) -> page.body().length + 2 * question.length()).build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !request.getMethod().equals(HttpMethod.GET.name()) || path.startsWith("/registry/versions/")
                || path.endsWith(".js") || question(request).length() > LONGEST_QUESTION;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String question = question(request);
        long revision = revision();
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Page page = pages.getIfPresent(question);
        if (page == null || page.revision() != revision || !page.hour().equals(hour)) {
            ContentCachingResponseWrapper drawn = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, drawn);
            byte[] body = drawn.getContentAsByteArray();
            boolean keep = drawn.getStatus() == HttpServletResponse.SC_OK && drawn.getContentType() != null
                    && body.length > 0 && body.length <= LARGEST_PAGE;
            if (!keep) {
                drawn.copyBodyToResponse();
                return;
            }
            page = new Page(revision, hour, drawn.getContentType(),
                    "W/\"" + Long.toHexString(revision) + "-" + Integer.toHexString(Arrays.hashCode(body)) + "\"", body);
            pages.put(question, page);
        }
        answer(page, request, response);
    }

    private static void answer(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ETAG, page.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (page.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.type());
        response.setContentLength(page.body().length);
        response.getOutputStream().write(page.body());
    }

    private long revision() {
        long now = System.nanoTime();
        if (!asked || now - knownAt >= keptFor) {
            known = revisions.current().number();
            knownAt = now;
            asked = true;
        }
        return known;
    }

    /** A program and a person are told the same in different words. */
    private static String question(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String kind = accept == null ? "" : accept.contains("html") ? "html" : accept.contains("json") ? "json" : accept;
        return kind + ' ' + request.getContextPath() + request.getServletPath() + '?' + request.getQueryString();
    }
}
