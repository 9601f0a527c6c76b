package org.poryadok.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** The web applications take any word for the name of an engine and fail on finding none; there is one, and all else is not there. */
class UnknownEngines extends OncePerRequestFilter {

    private static final Pattern PAGE =
            Pattern.compile(".*/app/(?:admin|cockpit|tasklist|welcome)/(?!default/?$)[^/.]+/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PAGE.matcher(request.getRequestURI()).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
