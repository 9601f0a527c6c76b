package org.poryadok.production;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server outside: takes every letter, and can keep its answer back as long as a test wants. */
final class PostOffice implements AutoCloseable {

    record Taken(String messageId, String recipient) {}

    private static final int LOCAL_ERROR = 451;

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Taken> unanswered = new CopyOnWriteArrayList<>();
    private final AtomicInteger answersLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile CountDownLatch answer = new CountDownLatch(0);
    private final SMTPServer server;

    PostOffice() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> take(to, data))
                .build();
        server.start();
    }

    Map<String, String> environment() {
        return Map.of(
                "PORYADOK_SMTP_HOST", "127.0.0.1", "PORYADOK_SMTP_PORT", Integer.toString(server.getPortAllocated()));
    }

    /** After so many letters it takes letters without saying so, until {@link #answerAgain()}. */
    void fallSilentAfter(int letters) {
        answer = new CountDownLatch(1);
        answersLeft.set(letters);
    }

    void answerAgain() {
        answersLeft.set(Integer.MAX_VALUE);
        answer.countDown();
    }

    List<Taken> taken() {
        return taken;
    }

    /** Letters that the sender did not know to have arrived for a while, or never learnt. */
    List<String> unanswered() {
        return unanswered.stream().map(Taken::messageId).toList();
    }

    /** Letters by Message-ID that came more than once. */
    List<String> repeated() {
        return taken.stream()
                .collect(Collectors.groupingBy(Taken::messageId, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many different letters came to each address. */
    Map<String, Long> lettersByRecipient() {
        return taken.stream().distinct().collect(Collectors.groupingBy(Taken::recipient, Collectors.counting()));
    }

    private void take(String recipient, byte[] data) throws RejectException {
        try {
            Taken letter = new Taken(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data))
                            .getMessageID(),
                    recipient);
            boolean silent = answersLeft.getAndDecrement() <= 0;
            if (silent) {
                unanswered.add(letter);
            }
            taken.add(letter);
            if (silent) {
                answer.await();
            }
        } catch (MessagingException e) {
            throw new RejectException(LOCAL_ERROR, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectException(LOCAL_ERROR, "Closing");
        }
    }

    @Override
    public void close() throws IOException {
        answer.countDown();
        server.stop();
    }
}
