package org.poryadok.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.poryadok.web.http.ErrorAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to an address that asks for more than its share. */
class RequestLimit extends OncePerRequestFilter {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private enum Kind {
        PAGES,
        CHECKS,
        EXPORTS
    }

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Map<Kind, Cache<ByteBuffer, Bucket>> buckets = new EnumMap<>(Kind.class);

    RequestLimit(LimitSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
        for (Kind kind : Kind.values()) {
            // A bucket that nobody has touched for a period is full again: a new one is as good.
            buckets.put(
                    kind,
                    Caffeine.newBuilder()
                            .maximumSize(settings.addresses())
                            .expireAfterAccess(PERIOD)
                            .build());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ByteBuffer> caller = settings.countedUnder(request);
        if (caller.isPresent()) {
            Kind kind = kind(request);
            ConsumptionProbe probe =
                    buckets.get(kind).get(caller.get(), address -> bucket(kind)).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                refuse(request, response, probe.getNanosToWaitForRefill());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Bucket bucket(Kind kind) {
        int limit =
                switch (kind) {
                    case PAGES -> settings.pages();
                    case CHECKS -> settings.checks();
                    case EXPORTS -> settings.exports();
                };
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Kind kind(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith("/registry/check") || path.startsWith("/api/")) {
            return Kind.CHECKS;
        }
        boolean file = path.endsWith(".csv") || path.endsWith(".json") || path.endsWith(".atom");
        return file ? Kind.EXPORTS : Kind.PAGES;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long nanos)
            throws IOException {
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
        String sentence = "Слишком много запросов с вашего адреса. Повторите через " + seconds + " с.";
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ErrorAnswer.write(request, response, HttpStatus.TOO_MANY_REQUESTS.value(), sentence);
    }
}
