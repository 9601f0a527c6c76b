package org.poryadok.publication.publishregistry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.publication.publishregistry.SiteCheckSettings.Reach;

class SiteReaderTest {

    private static final int MOST = 1000;

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> new Thread(task).start());
        server.createContext("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    body.write(new byte[MOST]);
                }
            } catch (IOException readerHasLeft) {
                // That is what is wanted.
            }
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            exchange.sendResponseHeaders(302, -1);
        });
        server.createContext("/inwards", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://10.0.0.1/admin");
            exchange.sendResponseHeaders(302, -1);
        });
        server.createContext("/to", exchange -> {
            exchange.getResponseHeaders().add("Location", "реестр?a=б");
            exchange.sendResponseHeaders(301, -1);
        });
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void noMoreIsReadThanTheSettingSays() {
        assertThat(local().read(at("/large")).text()).hasSize(MOST);
    }

    @Test
    void siteThatNeverEndsIsLeft() {
        assertThat(local().read(at("/slow")).fault()).isEqualTo("сайт не ответил за 2 с");
    }

    @Test
    void redirectsAreFollowedNotForEverAndNotInwards() {
        assertThat(local().read(at("/round")).fault()).contains("больше 5 раз");
        assertThat(local().read(at("/inwards")).fault()).isEqualTo("адрес ведёт не в открытый интернет");
        assertThat(local().read(at("/to")).status()).isEqualTo(404);
        assertThat(local().read("http://127.0.0.1:1/").fault()).isEqualTo("сайт не отвечает");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://10.1.2.3/",
                "http://192.168.0.1/",
                "http://172.20.1.1/",
                "http://169.254.169.254/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://198.18.0.1/",
                "http://[::1]/",
                "http://[fc00::1]/",
                "http://[fe80::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[2002:a00:1::]/",
                "http://[64:ff9b::a00:1]/",
                "http://localhost/",
                "http://192.0.2.1:22/"
            })
    void innerAddressesAreNeverOpened(String address) {
        SiteReader reader = new SiteReader(new SiteCheckSettings(Reach.PUBLIC, Duration.ofSeconds(2), MOST));
        assertThat(reader.read(address).fault()).isEqualTo("адрес ведёт не в открытый интернет");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://x.example/",
                "file:///etc/passwd",
                "http://",
                "http://user@127.0.0.1/",
                "http://a b/",
                "javascript:1"
            })
    void whatIsNoAddressOfTheWebIsNotOpened(String address) {
        assertThat(local().read(address).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "192.0.66.1", "203.0.112.1", "2a02:6b8::1"})
    void addressesOfTheInternetMayBeOpened(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static SiteReader local() {
        return new SiteReader(new SiteCheckSettings(Reach.LOOPBACK, Duration.ofSeconds(2), MOST));
    }
}
