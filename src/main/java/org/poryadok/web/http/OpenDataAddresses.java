package org.poryadok.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** Which public addresses answer programs, and which of them the pages of other sites may read, in one table. */
final class OpenDataAddresses {

    /** Files, among them the scripts that stand in the pages of other sites, and the calculator. */
    private static final String FILES =
            "/registry\\.(?:csv|json|atom)|/registry/exemptions\\.(?:csv|json)|/registry(?:/\\w+)?\\.schema\\.json"
                    + "|/registry/versions/[^/]+/[^/]+\\.json|/registry/embed(?:/[^/]+)?\\.js|/api/terms";

    private static final Pattern DATA = Pattern.compile(FILES);
    /** With the check, which answers people and programs. */
    private static final Pattern OPEN = Pattern.compile(FILES + "|/registry/check");

    private static final Pattern PAGES = Pattern.compile("/(?:registry|terms)(?:/.*)?", Pattern.DOTALL);

    private OpenDataAddresses() {}

    /** Whether what is asked for is data: whoever asks is a program and is told of faults in JSON. */
    static boolean areData(HttpServletRequest request) {
        return DATA.matcher(path(request)).matches();
    }

    /** Whether the pages of every site may read the answer. */
    static boolean areOpen(HttpServletRequest request) {
        return OPEN.matcher(path(request)).matches();
    }

    /** In what form a fault is told to whoever does not say what he takes. */
    static MediaType unasked(HttpServletRequest request) {
        return PAGES.matcher(path(request)).matches() ? MediaType.TEXT_HTML : MediaType.TEXT_PLAIN;
    }

    private static String path(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            String base = request.getContextPath() == null ? "" : request.getContextPath();
            return asked.startsWith(base) ? asked.substring(base.length()) : asked;
        }
        return request.getServletPath() == null ? "" : request.getServletPath();
    }
}
