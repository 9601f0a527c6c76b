package org.poryadok.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.poryadok.deployment.DatabaseAway;
import org.poryadok.web.http.ErrorAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says of a request for which the database is away that it may be repeated: nothing is wrong with it, nor with the page. */
class WithoutDatabase extends OncePerRequestFilter {

    private static final int AWAY = HttpStatus.SERVICE_UNAVAILABLE.value();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted() || !DatabaseAway.isCauseOf(failure)) {
                throw failure;
            }
            response.resetBuffer();
            ErrorAnswer.write(request, response, AWAY, ErrorAnswer.sentence(AWAY));
        }
    }
}
