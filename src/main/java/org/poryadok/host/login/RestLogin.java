package org.poryadok.host.login;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
                return door.login(request).map(AuthenticationResult::successful)
                        .orElseGet(AuthenticationResult::unsuccessful);
            }

            @Override
            public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
                try {
                    door.refuseInJson(response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** The default lets anyone list the engines. */
    @Override
    protected boolean requiresEngineAuthentication(String requestUrl) {
        return true;
    }
}
