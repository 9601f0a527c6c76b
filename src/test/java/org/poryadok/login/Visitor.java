package org.poryadok.login;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at an address of his own, behind the proxy that the host trusts, with a browser of his own. */
final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String host;
    private final String address;

    Visitor(int port, String address) {
        this("http://localhost:" + port, address);
    }

    private Visitor(String host, String address) {
        this.host = host;
        this.address = address;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As a page does that asks for several things at once. */
    List<HttpResponse<String>> atOnce(int times, String path) {
        return Stream.generate(() -> begun(path)).limit(times).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Is answered while he does something else. */
    CompletableFuture<HttpResponse<String>> begun(String path) {
        return client.sendAsync(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> basic(String path, String login, String password) {
        return send(request(path)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .GET());
    }

    HttpResponse<String> basic(String method, String path, String login, String password, String json) {
        return send(request(path)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** As the log-in page of a web application does. */
    HttpResponse<String> logIn(String application, String login, String password) {
        get("/camunda/app/" + application + "/default/");
        return send(request("/camunda/api/admin/auth/user/default/login/" + application)
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("username", login, "password", password)))));
    }

    /** What the web applications know of whoever is logged in; nothing when nobody is. */
    String whoAmI() {
        HttpResponse<String> answer = get("/camunda/api/admin/auth/user/default");
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    HttpResponse<String> logOut() {
        return post("/camunda/api/admin/auth/user/default/logout", "");
    }

    /** With the cookies that this browser has now, whatever becomes of them in it. */
    Visitor copy() {
        Visitor other = new Visitor(host, address);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> other.cookies.getCookieStore().add(URI.create(host), cookie));
        return other;
    }

    /** In the web session, as an application does. */
    HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> submit(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Of his web session, as his browser knows it; empty before he has one. */
    String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(host + path)).header("X-Forwarded-For", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
