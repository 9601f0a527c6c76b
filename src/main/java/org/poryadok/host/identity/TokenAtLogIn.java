package org.poryadok.host.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.http.HttpMethod;

/**
 * Gives the web session that a log-in begins its token with the answer to the log-in. The web applications leave that to the
 * next request; but the page sends several at once then, each would make a token of its own, and the browser might keep one
 * that the session does not know.
 */
class TokenAtLogIn extends CsrfPreventionFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && asked.getMethod().equals(HttpMethod.POST.name())
                && answer.getStatus() == HttpServletResponse.SC_OK) {
            setCSRFToken(asked, answer);
        }
    }
}
