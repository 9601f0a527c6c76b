package org.poryadok.bench;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback that takes every letter and remembers when. */
final class LetterSink implements AutoCloseable {

    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    LetterSink() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> taken.add(System.currentTimeMillis()))
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Milliseconds since the epoch, in the order in which they came. */
    List<Long> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop();
    }
}
