package org.poryadok.publication.publishregistry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.poryadok.address.UnreadableAddress;
import org.poryadok.address.WebAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Opens the page of a site as a visitor would, with limits on time, size, redirects and on where it may lead. */
@Component
class SiteReader {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);

    /**
     * @param text   of the page; empty when it could not be read
     * @param status of the answer; 0 when there was none
     * @param fault  Russian: why there was none
     */
    record Seen(String text, int status, String fault) {

        static Seen nothing(String fault) {
            return new Seen("", 0, fault);
        }
    }

    private final SiteCheckSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .proxy(ProxySelector.getDefault())
            .build();

    SiteReader(SiteCheckSettings settings) {
        this.settings = settings;
    }

    Seen read(String address) {
        long until = System.nanoTime() + settings.timeout().toNanos();
        try {
            WebAddress page = followed(address.strip());
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                refuseInner(page.uri());
                HttpResponse<byte[]> response = get(page.uri(), until);
                String location =
                        response.headers().firstValue(HttpHeaders.LOCATION).orElse("");
                if (response.statusCode() < 300 || response.statusCode() >= 400 || location.isEmpty()) {
                    // Marks and addresses are plain Latin in every encoding that a site may have.
                    return new Seen(
                            new String(response.body(), StandardCharsets.ISO_8859_1), response.statusCode(), "");
                }
                page = page.onward(location);
            }
            return Seen.nothing("сайт перенаправляет с адреса на адрес больше " + MOST_REDIRECTS + " раз");
        } catch (RefusedAddress e) {
            return Seen.nothing(e.getMessage());
        } catch (UnreadableAddress | IllegalArgumentException e) {
            return Seen.nothing("адрес не читается");
        } catch (TimeoutException e) {
            return Seen.nothing("сайт не ответил за " + settings.timeout().toSeconds() + " с");
        } catch (SSLException e) {
            return Seen.nothing("сертификат сайта не признан");
        } catch (UnknownHostException e) {
            return Seen.nothing("имя сайта не найдено");
        } catch (IOException e) {
            return Seen.nothing("сайт не отвечает");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Seen.nothing("открытие сайта прервано");
        }
    }

    private HttpResponse<byte[]> get(URI uri, long until) throws IOException, TimeoutException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header(HttpHeaders.USER_AGENT, "Poryadok registry check")
                .header(HttpHeaders.ACCEPT, "text/html, */*;q=0.5")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new FirstBytes(settings.bytes()));
        try {
            return answer.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IOException(e.getCause());
        }
    }

    /**
     * A name is looked up here and again by the client; Java remembers what it found for half a minute, so that both see the
     * same.
     */
    private void refuseInner(URI uri) throws UnknownHostException {
        boolean allowed =
                switch (settings.reach()) {
                    case PUBLIC ->
                        PORTS.contains(uri.getPort())
                                && Arrays.stream(InetAddress.getAllByName(uri.getHost()))
                                        .allMatch(PublicAddresses::isPublic);
                    case LOOPBACK -> uri.getHost().equals("127.0.0.1");
                    case NONE -> false;
                };
        if (!allowed) {
            throw new RefusedAddress("адрес ведёт не в открытый интернет");
        }
    }

    private static WebAddress followed(String address) {
        if (!WebAddress.canBeFollowed(address)) {
            throw new IllegalArgumentException(address);
        }
        return WebAddress.read(address);
    }

    private static final class RefusedAddress extends RuntimeException {

        RefusedAddress(String fault) {
            super(fault);
        }
    }
}
