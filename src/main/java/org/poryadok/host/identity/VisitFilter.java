package org.poryadok.host.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.poryadok.login.LoginLog;
import org.poryadok.login.PasswordDoor;
import org.poryadok.login.Verdict;
import org.poryadok.login.Verdict.Kind;
import org.poryadok.login.Visit;
import org.poryadok.web.limits.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes every request a {@link Visit}. To the log-in page of the web applications it tells why somebody is not let in, which
 * they would not say; to the web session of whoever is let in it gives his login, by which it is found when it has to end.
 */
class VisitFilter extends OncePerRequestFilter {

    private static final String LOGIN = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final Callers callers;
    private final ObjectProvider<PasswordDoor> door;
    private final Pattern logIn;

    VisitFilter(Callers callers, ObjectProvider<PasswordDoor> door, String webapps) {
        this.callers = callers;
        this.door = door;
        logIn = Pattern.compile(Pattern.quote(webapps) + "/api/admin/auth/user/[^/]+/login/[^/]+/?");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Visit visit = Visit.begin(callers.of(request), path(request));
        try {
            if (isLogIn(request)) {
                logIn(request, response, chain, visit);
            } else {
                chain.doFilter(request, response);
                nameSession(request, visit);
            }
        } finally {
            Visit.end();
        }
    }

    private boolean isLogIn(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.POST.name())
                && logIn.matcher(path(request)).matches();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Visit visit)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new NoErrorPage(response);
        chain.doFilter(request, answer);
        Verdict verdict = visit.verdict();
        if (verdict.is(Kind.TOO_MANY) || verdict.is(Kind.TO_SET) || verdict.is(Kind.WRONG)) {
            answer.resetBuffer();
            door.getObject().refuseAtLogin(answer);
        } else if (verdict.admits() && answer.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            LoginLog.noAccess(visit);
        } else {
            nameSession(request, visit);
        }
        answer.copyBodyToResponse();
    }

    private static void nameSession(HttpServletRequest request, Visit visit) {
        HttpSession session = visit.verdict().admits() ? request.getSession(false) : null;
        if (session != null) {
            login(session)
                    .filter(user -> !user.equals(session.getAttribute(LOGIN)))
                    .ifPresent(user -> session.setAttribute(LOGIN, user));
        }
    }

    private static Optional<String> login(HttpSession session) {
        Authentications all = AuthenticationUtil.getAuthsFromSession(session);
        return all.getAuthentications().stream().findFirst().map(Authentication::getIdentityId);
    }

    /** The log-in page has a message of its own for an answer without a body. */
    private static final class NoErrorPage extends ContentCachingResponseWrapper {

        NoErrorPage(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }
    }
}
