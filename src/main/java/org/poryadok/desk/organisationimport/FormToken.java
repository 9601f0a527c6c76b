package org.poryadok.desk.organisationimport;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.poryadok.web.http.ErrorAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * A secret that a form of the administrator's pages carries beside the cookie that holds the same one. The browser adds his
 * password to whatever another site makes it send; what it cannot add is a value that it may not read. No node keeps it.
 */
class FormToken implements HandlerInterceptor {

    static final String FIELD = "token";
    private static final String COOKIE = "PORYADOK-FORM";
    private static final String IN_REQUEST = FormToken.class.getName();
    private static final int BYTES = 32;
    private static final Duration DAY = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SENTENCE =
            "Форма устарела или отправлена не со страницы загрузки. Откройте страницу заново и повторите.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (request.getMethod().equals(HttpMethod.POST.name())
                && given(request)
                        .filter(secret -> same(secret, request.getParameter(FIELD)))
                        .isEmpty()) {
            ErrorAnswer.write(request, response, HttpStatus.FORBIDDEN.value(), SENTENCE);
            return false;
        }
        request.setAttribute(IN_REQUEST, offer(request, response));
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null) {
            page.addObject(FIELD, request.getAttribute(IN_REQUEST));
        }
    }

    /** What the forms of this answer have to carry. */
    static String offer(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> given = given(request);
        String secret = given.orElseGet(FormToken::secret);
        if (given.isEmpty()) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, secret)
                            .path("/admin")
                            .sameSite("Strict")
                            .maxAge(DAY)
                            .build()
                            .toString());
        }
        return secret;
    }

    private static Optional<String> given(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank());
    }

    private static boolean same(String secret, String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
