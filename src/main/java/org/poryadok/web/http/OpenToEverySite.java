package org.poryadok.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the pages of every site read the public data, its refusals too, and answers the browsers that ask beforehand
 * whether they may. Set before anything else answers.
 */
class OpenToEverySite extends OncePerRequestFilter {

    private static final String SENTENCE =
            "Этот адрес открыт только страницам «Порядка»: другие сайты могут читать открытые данные реестра.";
    private static final String READABLE = "ETag, Retry-After, X-Total-Count";
    private static final Duration DAY = Duration.ofDays(1);

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean open = OpenDataAddresses.areOpen(request);
        if (open) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
        }
        if (!CorsUtils.isPreFlightRequest(request)) {
            chain.doFilter(request, response);
        } else if (open) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, String.valueOf(DAY.toSeconds()));
        } else {
            ErrorAnswer.write(request, response, HttpStatus.FORBIDDEN.value(), SENTENCE);
        }
    }
}
