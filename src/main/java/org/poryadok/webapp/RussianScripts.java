package org.poryadok.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves the scripts of the web applications with Russian texts. They are exchanged on the server and not in the page,
 * so that no English text flashes up and nothing that a person typed can be mistaken for a text of the program.
 */
class RussianScripts extends OncePerRequestFilter {

    /** By address; made when the first browser asks, since they are of megabytes and hold up every start. */
    private final Map<String, SingletonSupplier<Served>> served = new HashMap<>();

    private record Served(byte[] gzipped, byte[] plain, String tag) {}

    RussianScripts(ShippedTexts texts, String applicationPath) {
        for (String path : texts.paths()) {
            served.put(applicationPath + "/" + path, SingletonSupplier.of(() -> served(texts.russian(path))));
        }
    }

    private static Served served(String russian) {
        byte[] script = russian.getBytes(StandardCharsets.UTF_8);
        return new Served(gzip(script), script, DigestUtils.md5DigestAsHex(script));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SingletonSupplier<Served> asked = served.get(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (asked == null) {
            chain.doFilter(request, response);
            return;
        }
        Served script = asked.obtain();
        // The address carries the version of the web applications, not of these texts: the browser has to ask.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (new ServletWebRequest(request, response).checkNotModified(script.tag())) {
            return;
        }
        response.setContentType("text/javascript;charset=UTF-8");
        byte[] body = script.plain();
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = script.gzipped();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
