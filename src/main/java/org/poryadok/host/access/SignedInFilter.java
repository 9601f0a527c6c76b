package org.poryadok.host.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
            <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/site/site.css">%s</head>
            <body><main class="width"><h1>Войдите в систему</h1>
            <p>Эта страница открыта служащим. <a href="%s">Войдите</a>: после входа она откроется сама.</p></main></body></html>
            """;
    /** Goes there by itself: whoever opens a letter on a telephone has nothing to look for. */
    private static final String FORWARD = "<meta http-equiv=\"refresh\" content=\"0;url=%s\">";

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

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
            response.getWriter().write(login(request));
            return;
        }
        request.setAttribute(SignedIn.ATTRIBUTE, user.get());
        chain.doFilter(request, response);
    }

    /** What was sent is gone: whoever sent something begins at the list of his tasks. */
    private static String login(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return LOGIN.formatted("", TASKLIST);
        }
        String wanted = request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
        String login = TASKLIST + "?wanted=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "#/login";
        return LOGIN.formatted(FORWARD.formatted(login), login);
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
