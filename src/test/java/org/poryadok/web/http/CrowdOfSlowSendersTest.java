package org.poryadok.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** A web server with six threads, whose patience has no end but which waits for two slow senders of one address and four in all. */
class CrowdOfSlowSendersTest {

    private static final int THREADS = 6;
    private static final int SLOW = 2;
    private static final Duration HEAD = Duration.ofMillis(500);

    private WebServer server;

    @BeforeEach
    void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new HttpConfiguration()
                .boundedBodiesAndRussianRefusals(new BodySettings(
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(1),
                        Duration.ofHours(1),
                        DataSize.ofBytes(1),
                        Duration.ofHours(1),
                        2 * SLOW,
                        HEAD))
                .customize(factory);
        factory.addConnectorCustomizers(connector -> connector.setProperty("maxThreads", String.valueOf(THREADS)));
        server = factory.getWebServer(context -> context.addServlet("reads", new HttpServlet() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void service(HttpServletRequest request, HttpServletResponse response)
                            throws java.io.IOException {
                        response.getOutputStream()
                                .print("read " + request.getInputStream().readAllBytes().length);
                    }
                })
                .addMapping("/"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @Timeout(60)
    void firstLinesOfARequestAreNotWaitedForForEver() throws Exception {
        try (SlowSenders crowd = new SlowSenders()) {
            assertThat(crowd.sendHead(server.getPort()).get(30, TimeUnit.SECONDS))
                    .isIn("", "(reset)");
        }
    }

    /** A thread that waits for the second byte is lost to everybody else until the connection is given up. */
    @Test
    @Timeout(15)
    void leavesThreadsToEverybodyElseWhereNothingMoreComes() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int from : List.of(2, 3)) {
                for (String body : List.of("Content-Length: 5000\r\n\r\na", "Transfer-Encoding: chunked\r\n\r\n5")) {
                    for (int i = 0; i < 2 * THREADS; i++) {
                        Socket socket = connection(from);
                        crowd.add(socket);
                        write(socket, "POST / HTTP/1.1\r\nHost: a\r\n" + body);
                    }
                }
            }
            assertThat(RawRequests.send(server.getPort(), "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                            .body())
                    .isEqualTo("read 0");
            assertThat(withBodyAMomentLater())
                    .as("a body that follows its head")
                    .endsWith("read 3");
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    private String withBodyAMomentLater() throws Exception {
        try (Socket socket = connection(1)) {
            write(socket, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\n");
            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(() -> write(socket, "abc"));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** From 127.0.0.1, 127.0.0.2 and so on, which are all this machine. */
    private Socket connection(int from) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(),
                server.getPort(),
                InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) from}),
                0);
    }

    private static void write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    @Timeout(60)
    void leavesThreadsToEverybodyElse() throws Exception {
        try (SlowSenders crowd = new SlowSenders()) {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            for (int i = 0; i < 3 * THREADS; i++) {
                answers.add(crowd.send(server.getPort(), "/", ""));
            }
            int sent = answers.size();
            while (answers.size() > SLOW) {
                CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                        .get(30, TimeUnit.SECONDS);
                answers.stream()
                        .filter(CompletableFuture::isDone)
                        .forEach(answer -> assertThat(answer.join()).startsWith("HTTP/1.1 408"));
                answers.removeIf(CompletableFuture::isDone);
            }
            assertThat(sent - answers.size()).isEqualTo(sent - SLOW);
            assertThat(RawRequests.send(
                                    server.getPort(),
                                    "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc")
                            .body())
                    .isEqualTo("read 3");
            assertThat(answers).as("the two that are waited for").noneMatch(CompletableFuture::isDone);
        }
    }
}
