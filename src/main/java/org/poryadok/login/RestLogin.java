package org.poryadok.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;

/** The engine's REST API asks for HTTP Basic credentials of an engine user. */
public class RestLogin extends ProcessEngineAuthenticationFilter {

    private final PasswordDoor door;

    public RestLogin(PasswordDoor door) {
        this.door = door;
    }

    @Override
    public void init(FilterConfig settings) {
        authenticationProvider = new AuthenticationProvider() {
            @Override
            public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                return door.login(request)
                        .map(AuthenticationResult::successful)
                        .orElseGet(AuthenticationResult::unsuccessful);
            }

            @Override
            public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
                try {
                    door.refuse(((Answer) response).request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        super.doFilter(request, new Answer((HttpServletRequest) request, (HttpServletResponse) response), chain);
    }

    /** The engine's filter does not say to which request it refuses an answer. */
    private static final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }
    }

    /** The default lets anyone list the engines. */
    @Override
    protected boolean requiresEngineAuthentication(String requestUrl) {
        return true;
    }
}
