package org.poryadok.bench;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback that takes every letter and remembers when. */
final class LetterSink implements AutoCloseable {

    private final List<Long> taken = Collections.synchronizedList(new ArrayList<>());
    private final SMTPServer server;

    LetterSink() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> taken.add(System.currentTimeMillis()))
                .build();
        server.start();
    }

    /** So many letters have come. */
    int count() {
        return taken.size();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Milliseconds since the epoch, in the order in which they came. */
    List<Long> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
