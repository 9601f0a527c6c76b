package org.poryadok.cockpit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** A file under its Russian name. */
final class FileAnswer {

    private FileAnswer() {}

    /** @param content bytes, or a stream that is closed after reading */
    static Response of(Object content, long length, String contentType, String name) {
        return Response.ok(content, contentType)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .build();
    }
}
