package org.poryadok.host.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.poryadok.casework.Membership;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the pages who has logged in to Tasklist or Cockpit in this web session, with the groups that he has now; whoever
 * has not is told where to. What these pages show must not stay in a browser's cache after the log-out.
 */
class SignedInFilter extends OncePerRequestFilter {

    private static final String LOGIN = """
            <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Вход — Порядок</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/site/site.css"></head>
            <body><main class="width"><h1>Войдите в систему</h1>
            <p>Эта страница открыта служащим. <a href="/camunda/app/tasklist/" target="_blank" rel="noopener">Войдите</a>
            (в новой вкладке), затем <a href="">откройте эту страницу снова</a>.</p></main></body></html>
            """;

    private final IdentityService identity;

    SignedInFilter(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<SignedIn> user = user(request);
        if (user.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(LOGIN);
            return;
        }
        request.setAttribute(SignedIn.ATTRIBUTE, user.get());
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> user(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(AuthenticationUtil::getAuthsFromSession)
                .map(Authentications::getAuthentications)
                .flatMap(logins -> logins.stream().findFirst())
                .map(Authentication::getIdentityId)
                .filter(id -> identity.createUserQuery().userId(id).count() > 0)
                .map(id -> new SignedIn(Membership.of(id, identity)));
    }
}
