package org.poryadok.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are told to allow the pages, for every address in one table. Set before anything else answers, so that
 * refusals and error pages carry it too; Camunda's web applications replace the policy by one of their own with a nonce.
 */
class SecurityHeaders extends OncePerRequestFilter {

    static final String POLICY = "Content-Security-Policy";
    static final String HSTS = "Strict-Transport-Security";
    private static final String FRAMES = "X-Frame-Options";

    /** The product's pages have style sheets and no scripts; whatever else a page should come to hold is not run. */
    private static final String PAGES =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; ";

    private static final String NOWHERE = "frame-ancestors 'none'";

    private record Row(Pattern addresses, String policy, boolean framed) {}

    private static final List<Row> TABLE = List.of(
            // The one page that is made to stand on other sites.
            new Row(
                    Pattern.compile("/registry/embed"),
                    PAGES.replace("form-action 'self'", "form-action 'none'") + "frame-ancestors *",
                    true),
            // The frame with a caught letter inherits the policy, and letters have their styles in them.
            new Row(
                    Pattern.compile("/demo/mail/\\d+"),
                    PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                                    .replace("img-src 'self'", "img-src 'self' data:")
                            + NOWHERE,
                    false),
            new Row(Pattern.compile(".*", Pattern.DOTALL), PAGES + NOWHERE, false));

    private static final String YEAR = "max-age=31536000";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, new GuardedCookies(response, request.isSecure()));
    }

    static void write(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath() == null ? "" : request.getServletPath();
        Row row = TABLE.stream()
                .filter(one -> one.addresses().matcher(path).matches())
                .findFirst()
                .orElseThrow();
        response.setHeader(POLICY, row.policy());
        if (!row.framed()) {
            response.setHeader(FRAMES, "DENY");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader(HSTS, YEAR);
        }
    }
}
