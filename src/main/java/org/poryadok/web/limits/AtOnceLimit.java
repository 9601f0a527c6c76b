package org.poryadok.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.poryadok.web.http.ErrorAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to an address of which so many requests are being answered already, whatever they ask for: a thread that writes
 * to somebody who does not read is lost to everybody else until the server gives him up.
 */
class AtOnceLimit extends OncePerRequestFilter {

    private static final String SENTENCE =
            "С вашего адреса одновременно пришло слишком много запросов. Повторите чуть позже.";

    private final LimitSettings settings;
    private final Map<ByteBuffer, Integer> answered = new ConcurrentHashMap<>();

    AtOnceLimit(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ByteBuffer> caller = settings.countedUnder(request);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        ByteBuffer key = caller.get();
        try {
            if (answered.merge(key, 1, Integer::sum) > settings.atOnce()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                ErrorAnswer.write(request, response, HttpStatus.TOO_MANY_REQUESTS.value(), SENTENCE);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            answered.computeIfPresent(key, (address, many) -> many == 1 ? null : many - 1);
        }
    }
}
