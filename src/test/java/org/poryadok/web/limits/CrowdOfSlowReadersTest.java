package org.poryadok.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** A web server with six threads, of which one address may keep two. */
class CrowdOfSlowReadersTest {

    private static final int THREADS = 6;
    private static final int AT_ONCE = 2;
    private static final int MEGABYTES = 16;

    private final CountDownLatch written = new CountDownLatch(AT_ONCE);
    private WebServer server;

    @BeforeEach
    void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.addConnectorCustomizers(connector -> connector.setProperty("maxThreads", String.valueOf(THREADS)));
        server = factory.getWebServer(
                context -> context.addServlet("much", new HttpServlet() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            protected void service(HttpServletRequest request, HttpServletResponse response)
                                    throws IOException {
                                if (request.getRequestURI().equals("/little")) {
                                    response.getOutputStream().print("read");
                                    return;
                                }
                                written.countDown();
                                response.getOutputStream().write(new byte[MEGABYTES << 20]);
                            }
                        })
                        .addMapping("/*"),
                new FilterRegistrationBean<>(
                        new AtOnceLimit(new LimitSettings(60, 60, 60, AT_ONCE, 100, List.of(), List.of()))));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** Seen with two hundred connections: nobody else was answered for as long as the server writes in vain. */
    @Test
    @Timeout(15)
    void leavesThreadsToEverybodyElse() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 3 * THREADS; i++) {
                Socket reader = connection(2);
                crowd.add(reader);
                ask(reader, "/much");
            }
            written.await();

            assertThat(answer(1, "/little")).startsWith("HTTP/1.1 200").endsWith("read");
            assertThat(answer(2, "/little"))
                    .startsWith("HTTP/1.1 429")
                    .contains("Retry-After: 1")
                    .contains("Повторите чуть позже");
        } finally {
            for (Socket reader : crowd) {
                reader.close();
            }
        }
    }

    @Test
    @Timeout(15)
    void whoReadsWhatHeAskedForMayAskAgain() throws Exception {
        for (int i = 0; i < 3 * AT_ONCE; i++) {
            assertThat(answer(1, "/little")).startsWith("HTTP/1.1 200");
        }
    }

    /** From 127.0.0.1, 127.0.0.2 and so on, which are all this machine; its window for what comes is small. */
    private Socket connection(int from) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) from}), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        return socket;
    }

    private static void ask(Socket socket, String address) throws IOException {
        socket.getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private String answer(int from, String address) throws IOException {
        try (Socket socket = connection(from)) {
            ask(socket, address);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
