package org.poryadok.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the Russian name of a downloaded document as RFC 5987 wants it. The engine puts it into the header as it is,
 * and the web server drops such a header, so that the document would be saved as «data».
 */
public class AttachmentNames extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, encoded(name, value));
            }

            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, encoded(name, value));
            }
        });
    }

    private static String encoded(String header, String value) {
        if (value == null || !header.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)) {
            return value;
        }
        String fileName = ContentDisposition.parse(value).getFilename();
        return fileName == null
                ? value
                : ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString();
    }
}
