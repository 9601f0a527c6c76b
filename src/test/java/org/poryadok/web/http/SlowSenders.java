package org.poryadok.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections on which a request comes byte by byte, for ever if the server lets them. */
final class SlowSenders implements AutoCloseable {

    private static final int BYTE_EVERY_MILLIS = 100;

    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new ArrayList<>();

    /** @return what the server has said until it closed the connection */
    CompletableFuture<String> send(int port, String address, String headers) throws IOException {
        return drip(
                port,
                "POST " + address + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: 10000\r\n\r\n");
    }

    /** As {@link #send}, but not even the headers come to an end. */
    CompletableFuture<String> sendHead(int port) throws IOException {
        return drip(port, "GET / HTTP/1.1\r\nHost: ");
    }

    private CompletableFuture<String> drip(int port, String begin) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(begin.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        drip.scheduleAtFixedRate(
                () -> {
                    try {
                        out.write('a');
                        out.flush();
                    } catch (IOException closed) {
                        throw new IllegalStateException("The server has closed the connection", closed);
                    }
                },
                BYTE_EVERY_MILLIS,
                BYTE_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(
                () -> {
                    StringBuilder said = new StringBuilder();
                    try {
                        for (int one = socket.getInputStream().read();
                                one >= 0;
                                one = socket.getInputStream().read()) {
                            said.append((char) one);
                        }
                    } catch (IOException reset) {
                        said.append("(reset)");
                    }
                    return said.toString();
                },
                readers);
    }

    @Override
    public void close() throws IOException {
        drip.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
        readers.shutdownNow();
    }
}
