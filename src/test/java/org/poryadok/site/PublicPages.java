package org.poryadok.site;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A visitor without a login. */
final class PublicPages {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    PublicPages(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, Map<String, String> parameters) throws IOException, InterruptedException {
        return get(path, parameters, "*/*");
    }

    HttpResponse<String> json(String path, Map<String, String> parameters) throws IOException, InterruptedException {
        return get(path, parameters, "application/json");
    }

    /** As a visitor asks who has a copy with this tag. */
    HttpResponse<String> getUnless(String tag, String path, Map<String, String> parameters)
            throws IOException, InterruptedException {
        return send(request(path, parameters).header("If-None-Match", tag));
    }

    private HttpResponse<String> get(String path, Map<String, String> parameters, String accept)
            throws IOException, InterruptedException {
        return send(request(path, parameters).header("Accept", accept));
    }

    private HttpRequest.Builder request(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + path + (query.isEmpty() ? "" : "?" + query)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
