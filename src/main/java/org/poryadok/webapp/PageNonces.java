package org.poryadok.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the web applications a nonce of its own. The applications keep the nonce of the content security
 * policy in one place for all users: when two requests come at once, the header names one nonce and the page another,
 * the browser runs no script, and the person sees a wheel that turns for ever.
 */
class PageNonces extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([\\w-]+)\"");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[\\w-]+'");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
        Matcher inPage = IN_PAGE.matcher(html);
        if (policy != null && inPage.find()) {
            String nonce = newNonce();
            page.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + nonce + "'"));
            page.resetBuffer();
            page.getOutputStream().write(html.replace(inPage.group(1), nonce).getBytes(StandardCharsets.UTF_8));
        }
        page.copyBodyToResponse();
    }

    private static String newNonce() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
