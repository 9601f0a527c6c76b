package org.poryadok.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that cannot be read: a null character, which PostgreSQL keeps in no text, wherever it stands; a per
 * cent sign that begins no character; an address beyond all measure. Deeper inside each of them would be a fault.
 */
class ReadableRequests extends OncePerRequestFilter {

    /** The longest of the product's own addresses has some three hundred characters before the question mark. */
    static final int LONGEST_PATH = 2000;

    private static final List<String> ENGINE = List.of("/engine-rest/", "/camunda/api/");
    private static final Pattern HALF_AN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /** An escape of JSON; after an odd number of backslashes the last one is its own. */
    private static final Pattern NULL_IN_JSON = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private static final String BASIC = "Basic ";
    private static final String SESSION = "SESSION";
    private static final String NULL = "В запросе есть нулевой символ: его нельзя записать. Уберите его и повторите.";
    private static final String HALF =
            "Адрес или данные запроса закодированы с ошибкой. Проверьте знаки «%» и повторите.";
    private static final String LONG = "Адрес длиннее, чем принимается. Проверьте его.";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().length() > LONGEST_PATH) {
            ErrorAnswer.write(request, response, HttpStatus.URI_TOO_LONG.value(), LONG);
            return;
        }
        Optional<Fault> fault = faultInAddress(request)
                .or(() -> faultInCredentials(request).map(sentence -> new Fault(sentence, Optional.empty())));
        if (fault.isPresent()) {
            ErrorAnswer.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST.value(),
                    fault.get().sentence(),
                    fault.get().field());
            return;
        }
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        boolean form = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if ((isEngine(request) || type.contains("json")) && hasBody(request) && !type.startsWith("multipart/")) {
            byte[] body = request.getInputStream().readAllBytes();
            String text = new String(body, StandardCharsets.ISO_8859_1);
            Optional<String> inBody = form
                    ? faultInEscapes(text)
                    : text.indexOf('\0') >= 0 || NULL_IN_JSON.matcher(text).find()
                            ? Optional.of(NULL)
                            : Optional.empty();
            if (inBody.isPresent()) {
                refuse(request, response, inBody.get());
            } else {
                chain.doFilter(new Read(request, body), response);
            }
            return;
        }
        Optional<String> inForm = form ? faultInParameters(request) : Optional.empty();
        if (inForm.isPresent()) {
            refuse(request, response, inForm.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isEngine(HttpServletRequest request) {
        String path = request.getServletPath() + "/";
        return ENGINE.stream().anyMatch(path::startsWith);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static Optional<Fault> faultInAddress(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return faultInEscapes(request.getRequestURI())
                .map(sentence -> new Fault(sentence, Optional.empty()))
                .or(() -> Arrays.stream(query.split("&"))
                        .flatMap(parameter -> faultInParameter(parameter).stream())
                        .findFirst());
    }

    private static Optional<Fault> faultInParameter(String parameter) {
        String name = parameter.split("=", 2)[0];
        return faultInEscapes(parameter)
                .map(sentence -> new Fault(
                        sentence,
                        faultInEscapes(name).isPresent()
                                ? Optional.empty()
                                : Optional.of(URLDecoder.decode(name, StandardCharsets.UTF_8))));
    }

    private static Optional<String> faultInEscapes(String text) {
        if (text.indexOf('\0') >= 0 || text.contains("%00")) {
            return Optional.of(NULL);
        }
        return HALF_AN_ESCAPE.matcher(text).find() ? Optional.of(HALF) : Optional.empty();
    }

    private static Optional<String> faultInParameters(HttpServletRequest request) {
        boolean nulls = request.getParameterMap().entrySet().stream()
                .anyMatch(parameter -> parameter.getKey().indexOf('\0') >= 0
                        || Arrays.stream(parameter.getValue()).anyMatch(value -> value.indexOf('\0') >= 0));
        if (nulls) {
            return Optional.of(NULL);
        }
        return request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) == null ? Optional.empty() : Optional.of(HALF);
    }

    /** A login and the number of a session are looked up in the database as they are, and both come in Base64. */
    private static Optional<String> faultInCredentials(HttpServletRequest request) {
        boolean inLogin = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).stream()
                .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .anyMatch(header -> holdsNull(header.substring(BASIC.length()).strip()));
        Cookie[] cookies = request.getCookies();
        boolean inSession = cookies != null
                && Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(SESSION))
                        .anyMatch(cookie -> holdsNull(cookie.getValue()));
        return inLogin || inSession ? Optional.of(NULL) : Optional.empty();
    }

    private static boolean holdsNull(String base64) {
        try {
            for (byte one : Base64.getDecoder().decode(base64)) {
                if (one == 0) {
                    return true;
                }
            }
            return false;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        ErrorAnswer.write(request, response, HttpStatus.BAD_REQUEST.value(), sentence);
    }

    /** @param field name of the parameter in which it is, where that can be read */
    private record Fault(String sentence, Optional<String> field) {}

    /** The request with the body that has been looked through. */
    private static final class Read extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {

                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] into, int from, int most) {
                    return body.read(into, from, most);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body has been read already");
                }
            };
        }
    }
}
