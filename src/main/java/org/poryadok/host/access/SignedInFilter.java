package org.poryadok.host.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the pages who has logged in to Tasklist or Cockpit in this web session, with the groups that he has now; whoever
 * has not is led through the log-in and back. What these pages show must not stay in a browser's cache after the log-out.
 */
class SignedInFilter extends OncePerRequestFilter {

    private static final String LOGIN = """
            <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Вход — Порядок</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/site/site.css"></head>
            <body><main class="width"><h1>Войдите в систему</h1>
            <p>Эта страница открыта служащим, а время работы в системе истекло. <a href="/camunda/app/tasklist/" target="_blank" rel="noopener">Войдите</a>
            (в новой вкладке), затем вернитесь на прежнюю страницу и повторите действие: то, что вы отправили, не принято.</p></main></body></html>
            """;

    private final IdentityService identity;

    SignedInFilter(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        HttpSession session = request.getSession(false);
        Optional<String> login = session == null ? Optional.empty() : login(session);
        Optional<SignedIn> user = login.flatMap(this::user);
        if (user.isEmpty() && login.isPresent()) {
            // Else the log-in would take him for logged in, and send him back here for ever.
            session.invalidate();
        }
        if (user.isEmpty() && isPage(request)) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, throughLogin(request));
            return;
        }
        if (user.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(LOGIN);
            return;
        }
        request.setAttribute(SignedIn.ATTRIBUTE, user.get());
        chain.doFilter(request, response);
    }

    /** What a person opens by a link; a script or a form is told that it was not served. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    /** The log-in, which leads back to the page that is wanted (lib/poryadok/session.js). */
    private static String throughLogin(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/camunda/app/tasklist/default/?wanted=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "#/login";
    }

    private static Optional<String> login(HttpSession session) {
        return Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session))
                .map(Authentications::getAuthentications)
                .flatMap(logins -> logins.stream().findFirst())
                .map(Authentication::getIdentityId);
    }

    private Optional<SignedIn> user(String login) {
        return Optional.of(login)
                .filter(id -> identity.createUserQuery().userId(id).count() > 0)
                .map(id -> new SignedIn(Membership.of(id, identity)));
    }
}
