package org.poryadok.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.poryadok.mail.MailProperties;
import org.poryadok.mail.OutboxEntry;

/**
 * One run over the due letters. No transaction is open while the server is spoken to: letters are claimed for a lease,
 * which another node takes over when this one dies. A crash between the server's yes and the note of it can send a
 * letter twice, under the same Message-ID, and never loses one.
 */
final class Delivery {

    /** A server that breaks this many conversations in a row without taking a letter is away. */
    private static final int BROKEN_CONVERSATIONS = 3;

    private final UUID run = UUID.randomUUID();
    private final LetterStore letters;
    private final SmtpServer server;
    private final MimeComposer composer;
    private final BackOff backOff;
    private final DeliveryFigures figures;
    private final MailServerOutage outage;
    private final Clock clock;
    private final int batch;
    private final Duration lease;
    private final BooleanSupplier stopping;

    private SmtpConnection connection;
    private SmtpFault away;
    private int brokenInARow;
    private long claimedAt;
    private int sent;

    Delivery(
            LetterStore letters,
            SmtpServer server,
            MimeComposer composer,
            MailProperties properties,
            DeliveryFigures figures,
            MailServerOutage outage,
            Clock clock,
            BooleanSupplier stopping) {
        this.letters = letters;
        this.server = server;
        this.composer = composer;
        this.backOff = new BackOff(properties);
        this.figures = figures;
        this.outage = outage;
        this.clock = clock;
        this.batch = properties.batch();
        this.lease = properties.lease();
        this.stopping = stopping;
    }

    /** Sends every due letter; returns how many the server took. */
    int run() {
        try {
            List<OutboxEntry> due = claim();
            while (!due.isEmpty() && !stopping.getAsBoolean()) {
                deliver(due);
                due = claim();
            }
            if (!due.isEmpty()) {
                letters.release(run);
            }
            return sent;
        } finally {
            disconnect();
        }
    }

    private List<OutboxEntry> claim() {
        claimedAt = System.nanoTime();
        return letters.claim(run, clock.instant(), batch, lease);
    }

    private void deliver(List<OutboxEntry> due) {
        Set<Long> held = new HashSet<>(due.stream().map(OutboxEntry::id).toList());
        for (OutboxEntry entry : due) {
            if (stopping.getAsBoolean()) {
                letters.release(run);
                return;
            }
            if (away == null) {
                connect();
            }
            if (leaseRunsDown()) {
                claimedAt = System.nanoTime();
                held.retainAll(letters.prolong(run, lease));
            }
            if (!held.contains(entry.id())) {
                continue;
            }
            if (away == null) {
                send(entry);
            } else {
                postpone(entry, away.sentence());
            }
        }
    }

    private boolean leaseRunsDown() {
        return System.nanoTime() - claimedAt > lease.toNanos() / 4;
    }

    private void connect() {
        if (connection != null) {
            return;
        }
        try {
            connection = server.connect();
        } catch (MessagingException e) {
            away(SmtpFault.ofConnecting(e, server.name()));
        }
    }

    private void send(OutboxEntry entry) {
        MimeMessage message;
        try {
            message = composer.compose(
                    server.session(), entry, letters.attachments(entry.letter().key()));
        } catch (MessagingException | IllegalArgumentException e) {
            fail(entry, "Письмо не удалось составить: " + e.getMessage());
            return;
        }
        try {
            connection.send(message);
        } catch (MessagingException e) {
            refused(entry, SmtpFault.ofSending(e, server.name(), entry.letter().toAddress()));
            return;
        }
        letters.markSent(entry.id(), clock.instant());
        figures.sent();
        outage.over();
        brokenInARow = 0;
        sent++;
    }

    private void refused(OutboxEntry entry, SmtpFault fault) {
        if (fault.kind() == SmtpFault.Kind.REFUSED_FOR_GOOD) {
            fail(entry, fault.sentence());
        } else {
            postpone(entry, fault.sentence());
        }
        if (fault.kind() == SmtpFault.Kind.SERVER_AWAY) {
            away(fault);
        } else if (fault.kind() == SmtpFault.Kind.BROKEN_OFF || !connection.isAlive()) {
            disconnect();
            brokenInARow++;
            if (brokenInARow == BROKEN_CONVERSATIONS) {
                away(fault);
            }
        }
    }

    private void away(SmtpFault fault) {
        outage.goesOn(fault);
        away = fault;
        disconnect();
    }

    private void postpone(OutboxEntry entry, String why) {
        Instant now = clock.instant();
        Optional<Instant> next =
                backOff.next(entry.attempts() + 1, entry.firstAttemptAt().orElse(now), now);
        next.ifPresentOrElse(
                moment -> {
                    letters.markPostponed(run, entry, now, moment, why);
                    figures.postponed();
                },
                () -> fail(entry, why));
    }

    private void fail(OutboxEntry entry, String why) {
        letters.markFailed(run, entry, clock.instant(), why);
        figures.failed();
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
