package org.poryadok.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;

/**
 * The one place that says how browsers keep cookies, whoever sets them: sent over https alone by whoever came over https,
 * read by no script, not sent along from other sites. The web applications' token alone is read by their scripts.
 */
class GuardedCookies extends HttpServletResponseWrapper {

    private static final String READ_BY_SCRIPTS = "XSRF-TOKEN";
    private static final String SAME_SITE = "SameSite";
    private static final String USUAL = "Lax";

    private final boolean overHttps;

    GuardedCookies(HttpServletResponse response, boolean overHttps) {
        super(response);
        this.overHttps = overHttps;
    }

    @Override
    public void addCookie(Cookie cookie) {
        cookie.setSecure(overHttps);
        cookie.setHttpOnly(!cookie.getName().equals(READ_BY_SCRIPTS));
        if (cookie.getAttribute(SAME_SITE) == null) {
            cookie.setAttribute(SAME_SITE, USUAL);
        }
        super.addCookie(cookie);
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, guarded(name, value));
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, guarded(name, value));
    }

    private String guarded(String header, String value) {
        if (value == null || !header.equalsIgnoreCase(HttpHeaders.SET_COOKIE)) {
            return value;
        }
        StringBuilder cookie = new StringBuilder(value);
        if (overHttps && !has(value, "Secure")) {
            cookie.append("; Secure");
        }
        if (!value.startsWith(READ_BY_SCRIPTS + "=") && !has(value, "HttpOnly")) {
            cookie.append("; HttpOnly");
        }
        if (!has(value, SAME_SITE)) {
            cookie.append("; " + SAME_SITE + "=" + USUAL);
        }
        return cookie.toString();
    }

    private static boolean has(String cookie, String attribute) {
        return Arrays.stream(cookie.split(";"))
                .skip(1)
                .map(part -> part.split("=", 2)[0].strip())
                .anyMatch(attribute::equalsIgnoreCase);
    }
}
