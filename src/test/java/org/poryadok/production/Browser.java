package org.poryadok.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks a node over HTTP and keeps its cookies, also when it turns to another node. */
final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private Node node;

    Browser(Node node) {
        this.node = node;
    }

    /** What a load balancer does. */
    void turnTo(Node other) {
        node = other;
    }

    int status(String path) {
        try {
            return send(request(path).GET()).statusCode();
        } catch (UncheckedIOException notListening) {
            return 0;
        }
    }

    String page(String path) {
        return send(request(path).GET()).body();
    }

    /** Asks the engine's REST API as a person with a login. */
    HttpResponse<String> rest(String login, String password, String method, String path, String json) {
        String credentials =
                Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(request("/engine-rest" + path)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends what a page of the application sends by itself; the answer's status. */
    int put(String path, String json) {
        // Whoever has logged in has a new token, which the page brings.
        page("/camunda/app/tasklist/default/");
        return send(request(path)
                        .header("X-XSRF-TOKEN", token())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)))
                .statusCode();
    }

    /** Logs in to Tasklist as its login page does. */
    int logIn(String login, String password) {
        page("/camunda/app/tasklist/default/");
        return send(request("/camunda/api/admin/auth/user/default/login/tasklist")
                        .header("X-XSRF-TOKEN", token())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + login + "&password=" + password)))
                .statusCode();
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Who the web applications think is there. */
    String whoAmI() {
        return page("/camunda/api/admin/auth/user/default");
    }

    private HttpRequest.Builder request(String path) {
        URI address = node.address(path);
        return HttpRequest.newBuilder(address).header("Accept", "application/json, text/html;q=0.9, */*;q=0.1");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
