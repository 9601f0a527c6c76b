package org.poryadok.gate;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** One who calls: nobody, with a password in every request, or logged in at the web applications. */
public final class Session {

    private static final String API = "/camunda/api";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private final Optional<String> user;

    private Session(int port, Optional<String> user) {
        this.port = port;
        this.user = user;
    }

    public static Session ofNobody(int port) {
        return new Session(port, Optional.empty());
    }

    /** Sends the password, which is the login, with every request. */
    public static Session withPassword(int port, String user) {
        return new Session(port, Optional.of(user));
    }

    /** Logs in as the log-in page of Tasklist does. */
    public static Session loggedIn(int port, String user) throws IOException, InterruptedException {
        Session session = ofNobody(port);
        session.ask("GET", API + "/admin/auth/user/default", null);
        HttpResponse<String> answer = session.send(
                "POST",
                API + "/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=" + user + "&password=" + user);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(user + " is not let in: " + answer.statusCode() + " " + answer.body());
        }
        return session;
    }

    /** With a body of JSON, or without a body when it is {@code null}. */
    public HttpResponse<String> ask(String method, String address, String json, String... headers)
            throws IOException, InterruptedException {
        return send(method, address, "application/json", json, headers);
    }

    HttpResponse<String> send(String method, String address, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        user.ifPresent(login -> request.header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8))));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
