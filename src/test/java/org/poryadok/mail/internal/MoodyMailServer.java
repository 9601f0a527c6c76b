package org.poryadok.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SessionHandler;

/** A real SMTP server on loopback that can be made to misbehave. */
final class MoodyMailServer implements AutoCloseable {

    record Received(String recipient, MimeMessage message) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Set<String> hangUps = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Map<String, AtomicInteger> perConversation = new ConcurrentHashMap<>();
    private volatile int lettersPerConnection = Integer.MAX_VALUE;
    private volatile int senderRefusal;
    private volatile CountDownLatch arrived = new CountDownLatch(0);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private SMTPServer server;
    private int port;

    MoodyMailServer() {
        start();
    }

    void start() {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .sessionHandler(new Counting())
                .messageHandlerFactory(context -> new Handler(context.getSessionId()))
                .build();
        server.start();
        port = server.getPortAllocated();
    }

    void stop() {
        server.stop();
    }

    int port() {
        return port;
    }

    List<Received> received() {
        return received;
    }

    List<String> recipients() {
        return received.stream().map(Received::recipient).toList();
    }

    int connections() {
        return connections.get();
    }

    /** Answers the recipient with the code. */
    void refuse(String recipient, int code) {
        refusals.put(recipient, code);
    }

    /** Answers every sender with the code; 0 ends it. */
    void refuseSenders(int code) {
        senderRefusal = code;
    }

    void refuseNobody() {
        refusals.clear();
        hangUps.clear();
    }

    /** Drops the connection whenever the recipient is named. */
    void hangUpOn(String recipient) {
        hangUps.add(recipient);
    }

    /** Says 421 after so many letters in one conversation. */
    void limitLettersPerConnection(int limit) {
        lettersPerConnection = limit;
    }

    /** Holds the next letter until {@link #letGo()}; await its arrival with the latch returned. */
    CountDownLatch holdLetters() {
        return holdLetters(1);
    }

    /** The latch returned waits for so many letters in hand at once. */
    CountDownLatch holdLetters(int atOnce) {
        gate = new CountDownLatch(1);
        arrived = new CountDownLatch(atOnce);
        return arrived;
    }

    void letGo() {
        gate.countDown();
    }

    @Override
    public void close() {
        letGo();
        stop();
    }

    private final class Counting implements SessionHandler {

        @Override
        public SessionAcceptance accept(org.subethamail.smtp.server.Session session) {
            connections.incrementAndGet();
            return SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(org.subethamail.smtp.server.Session session) {
            // Only beginnings are counted.
        }
    }

    private final class Handler implements MessageHandler {

        private final String conversation;
        private String recipient;

        Handler(String conversation) {
            this.conversation = conversation;
        }

        @Override
        public void from(String from) throws RejectException {
            if (senderRefusal != 0) {
                throw new RejectException(senderRefusal, "Sender not allowed");
            }
        }

        @Override
        public void recipient(String to) throws RejectException {
            recipient = to;
            if (hangUps.contains(to)) {
                throw new DropConnectionException(421, "Falling over");
            }
            Integer code = refusals.get(to);
            if (code != null) {
                throw new RejectException(code, "No such user here");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] bytes = data.readAllBytes();
            arrived.countDown();
            try {
                gate.await();
                AtomicInteger taken = perConversation.computeIfAbsent(conversation, id -> new AtomicInteger());
                if (taken.incrementAndGet() > lettersPerConnection) {
                    throw new DropConnectionException(421, "Too many letters in one conversation");
                }
                received.add(new Received(
                        recipient,
                        new MimeMessage(
                                Session.getInstance(new java.util.Properties()), new ByteArrayInputStream(bytes))));
            } catch (InterruptedException | MessagingException e) {
                throw new IOException(e);
            }
            return null;
        }

        @Override
        public void done() {
            // Nothing is kept between letters.
        }
    }
}
