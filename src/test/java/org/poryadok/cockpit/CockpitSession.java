package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A person's browser as far as the back end sees it: cookies, and the token against forged requests. */
public final class CockpitSession {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "XSRF-TOKEN";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String webapp;

    private CockpitSession(int port) {
        this.webapp = "http://localhost:" + port + "/camunda";
    }

    public static CockpitSession stranger(int port) {
        return new CockpitSession(port);
    }

    /** Logs in to Tasklist, which everybody may use; what Cockpit then shows is the plugin's own decision. */
    public static CockpitSession of(int port, String user) {
        return of(port, user, "tasklist");
    }

    public static CockpitSession of(int port, String user, String application) {
        CockpitSession session = new CockpitSession(port);
        session.send(session.request("/api/admin/auth/user/default").GET());
        HttpResponse<byte[]> answer = session.send(session.request("/api/admin/auth/user/default/login/" + application)
                .header("X-XSRF-TOKEN", session.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(user))));
        assertThat(answer.statusCode()).as("login of " + user).isEqualTo(200);
        return session;
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request("/api/cockpit/plugin/poryadok/default/" + path).GET());
    }

    /** The answer of a request that is to succeed. */
    public JsonNode read(String path) {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + text(answer)).isEqualTo(200);
        return json(answer);
    }

    public HttpResponse<byte[]> post(String path, Map<String, ?> body) {
        return post(path, written(body), Optional.of(token()));
    }

    public HttpResponse<byte[]> post(String path, String body, Optional<String> token) {
        HttpRequest.Builder request =
                request("/api/cockpit/plugin/poryadok/default/" + path).header("Content-Type", "application/json");
        token.ifPresent(value -> request.header("X-XSRF-TOKEN", value));
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<byte[]> file(String path) {
        return send(request("/api/cockpit/plugin/poryadok/static/" + path).GET());
    }

    /** A page beside the engine's applications. */
    public HttpResponse<byte[]> page(String address) {
        return send(HttpRequest.newBuilder(URI.create(webapp).resolve(address)).GET());
    }

    /** The same as a browser opens it when its address is followed. */
    public HttpResponse<byte[]> opened(String address) {
        return send(HttpRequest.newBuilder(URI.create(webapp).resolve(address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .GET());
    }

    /** What a script of a page sends to an address beside the engine's applications. */
    public HttpResponse<byte[]> sends(String method, String address, String json) {
        return send(HttpRequest.newBuilder(URI.create(webapp).resolve(address))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .header("Sec-Fetch-Site", "same-origin")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Hands in a form with a file, as its page does. */
    public HttpResponse<byte[]> submit(String address, String fileName, String file, Map<String, String> fields) {
        String boundary = "----poryadok";
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, fileName, file, boundary));
        return send(HttpRequest.newBuilder(URI.create(webapp).resolve(address))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("No JSON: " + text(answer), e);
        }
    }

    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(TOKEN))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(webapp + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String written(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
