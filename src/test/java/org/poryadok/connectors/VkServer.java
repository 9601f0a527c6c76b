package org.poryadok.connectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Stands in for the interface of VK on loopback: answers {@code wall.get} in its documented form, or as scripted. */
final class VkServer implements AutoCloseable {

    static final String TOKEN = "service-token";

    private final HttpServer server;
    private final List<String> wall = new ArrayList<>();
    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<Map<String, String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);

    /** What the next request gets instead of the wall; no body: nothing comes. */
    private record Scripted(int status, String body) {}

    VkServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/method/wall.get", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A post as VK writes it down; the newest is to be added first. */
    VkServer post(long id, long date, String more) {
        wall.add("{\"id\":%d,\"owner_id\":-42,\"from_id\":-42,\"date\":%d,\"post_type\":\"post\",\"text\":\"…\"%s}"
                .formatted(id, date, more));
        return this;
    }

    VkServer answersOnce(int status, String body) {
        script.add(new Scripted(status, body));
        return this;
    }

    VkServer failsOnce(int code) {
        return answersOnce(
                200,
                "{\"error\":{\"error_code\":%d,\"error_msg\":\"said in English\",\"request_params\":[]}}"
                        .formatted(code));
    }

    VkServer saysNothingOnce() {
        return answersOnce(0, "");
    }

    List<Map<String, String>> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = Arrays.stream(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        form.put("query", String.valueOf(exchange.getRequestURI().getQuery()));
        asked.add(form);
        Scripted scripted = script.poll();
        if (scripted != null && scripted.status() == 0) {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
        }
        byte[] body = (scripted == null ? page(form) : scripted.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(scripted == null ? 200 : scripted.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String page(Map<String, String> form) {
        if (!TOKEN.equals(form.get("access_token"))) {
            return "{\"error\":{\"error_code\":5,\"error_msg\":\"User authorization failed\",\"request_params\":[]}}";
        }
        int from = Math.min(Integer.parseInt(form.get("offset")), wall.size());
        int to = Math.min(from + Integer.parseInt(form.get("count")), wall.size());
        return "{\"response\":{\"count\":%d,\"items\":[%s]}}"
                .formatted(wall.size(), String.join(",", wall.subList(from, to)));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
