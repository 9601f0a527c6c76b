package org.poryadok.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.poryadok.registry.RegistryRevision;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Shows many visitors of the registry the page that was made for one of them, until the registry changes; says by ETag when
 * a visitor has it already. What a page says of today holds until the hour ends, in any time zone.
 */
class KeptPages extends OncePerRequestFilter {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int LARGEST_PAGE = 512 * 1024;
    private static final int LONGEST_QUERY = 2000;
    private static final long NO_REVISION = -1;
    private static final String CACHE_CONTROL = "public, max-age=10";

    private record Kept(byte[] content, String type, String etag, long revision, Instant hour) {}

    /** The number of changes of the registry, and when it was read. */
    private record Known(long revision, long at) {}

    private final RegistryRevision revisions;
    private final Clock clock;
    private final Cache<String, Kept> pages;
    private final boolean keeping;
    private final long trusted;
    private final AtomicReference<Known> known;

    /** @param keptFor how long a node goes on with the number of changes that it has read; 0: nothing is kept */
    KeptPages(RegistryRevision revisions, Clock clock, Duration keptFor) {
        this.revisions = revisions;
        this.clock = clock;
        this.keeping = !keptFor.isZero();
        this.trusted = keptFor.toNanos();
        this.known = new AtomicReference<>(nothing());
        this.pages = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((String key, Kept page) -> page.content().length + 2 * key.length())
                .build();
    }

    /** Asks anew whether the registry has changed; whoever has asked before and is answered only now is not believed. */
    void clear() {
        known.set(nothing());
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
        // Read before the page is made: what changes meanwhile makes it anew at worst once too often.
        long revision = keeping ? revision() : 0;
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Kept kept = keeping ? pages.getIfPresent(key) : null;
        if (kept != null && kept.revision() == revision && kept.hour().equals(hour)) {
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
        Kept fresh = new Kept(
                content, made.getContentType(), '"' + DigestUtils.md5DigestAsHex(content) + '"', revision, hour);
        if (keeping && query.length() <= LONGEST_QUERY && content.length <= LARGEST_PAGE) {
            pages.put(key, fresh);
        }
        send(request, response, fresh);
    }

    private long revision() {
        Known last = known.get();
        long now = System.nanoTime();
        if (now - last.at() < trusted) {
            return last.revision();
        }
        Known read = new Known(revisions.current().number(), now);
        known.compareAndSet(last, read);
        return read.revision();
    }

    /** Another one each time: none is taken for the one before. */
    private Known nothing() {
        return new Known(NO_REVISION, System.nanoTime() - trusted);
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
