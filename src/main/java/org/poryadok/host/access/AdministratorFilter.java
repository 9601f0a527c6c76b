package org.poryadok.host.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.poryadok.host.http.ErrorAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only the engine's administrators through, by HTTP Basic with the same passwords as everywhere else. */
public class AdministratorFilter extends OncePerRequestFilter {

    /** Request attribute with the login of the administrator. */
    static final String ADMINISTRATOR = "org.poryadok.administrator";

    private static final String BASIC = "Basic ";

    private record Credentials(String user, String password) {
    }

    private final IdentityService identity;

    public AdministratorFilter(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Credentials> credentials = credentials(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(given -> identity.checkPassword(given.user(), given.password()));
        if (credentials.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Poryadok\", charset=\"UTF-8\"");
            ErrorAnswer.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "Войдите с логином и паролем администратора.");
        } else if (!isAdministrator(credentials.get().user())) {
            ErrorAnswer.write(request, response, HttpServletResponse.SC_FORBIDDEN, "Эта страница открыта только администратору.");
        } else {
            request.setAttribute(ADMINISTRATOR, credentials.get().user());
            chain.doFilter(request, response);
        }
    }

    private boolean isAdministrator(String user) {
        return identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).groupMember(user).count() > 0;
    }

    private static Optional<Credentials> credentials(String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1 ? Optional.empty()
                    : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
