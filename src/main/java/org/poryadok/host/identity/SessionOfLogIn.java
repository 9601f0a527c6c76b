package org.poryadok.host.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.http.HttpMethod;

/**
 * The web session from the answer to a log-in to the answer to a log-out. It gets its token with the first: the web
 * applications leave that to the next request; but the page sends several at once then, each would make a token of its own,
 * and the browser might keep one that the session does not know. With the second it is gone: they would only take the person
 * out of it, and a request of his that is still running would put him back.
 */
class SessionOfLogIn extends CsrfPreventionFilter {

    private static final String LOG_OUT = "/logout";

    private final Duration idle;

    /** @param idle how long the session of a person waits for his next request */
    SessionOfLogIn(Duration idle) {
        this.idle = idle;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && asked.getMethod().equals(HttpMethod.POST.name())
                && answer.getStatus() == HttpServletResponse.SC_OK) {
            if (asked.getRequestURI().endsWith(LOG_OUT)) {
                end(asked.getSession(false));
            } else {
                asked.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
                setCSRFToken(asked, answer);
            }
        }
    }

    private static void end(HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
