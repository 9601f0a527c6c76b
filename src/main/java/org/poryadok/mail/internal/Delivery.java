package org.poryadok.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.mail.MailProperties;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.mail.SendingHours;

/**
 * One run over the due letters. No transaction is open while the server is spoken to: letters are claimed for a lease,
 * which another node takes over when this one dies. A crash between the server's yes and the note of it can send a
 * letter twice, under the same Message-ID, and never loses one.
 */
final class Delivery {

    /** A server that breaks this many conversations in a row without taking a letter is away. */
    private static final int BROKEN_CONVERSATIONS = 3;

    private static final String OUTDATED =
            "Отозвано до отправки: почтовый сервер не отвечал, а к следующему часу писем срок уже истечёт.";

    /** Fewer wait no longer than a further connection takes to come about. */
    private static final int LETTERS_WORTH_A_CONVERSATION = 10;

    private final UUID run = UUID.randomUUID();
    private final LetterStore letters;
    private final SentNotes notes;
    private final SmtpServer server;
    private final MimeComposer composer;
    private final BackOff backOff;
    private final DeliveryFigures figures;
    private final MailServerOutage outage;
    private final SendingHours hours;
    private final Clock clock;
    private final int batch;
    private final Duration lease;
    private final BooleanSupplier stopping;

    private final List<Conversation> conversations;
    private final Executor threads;
    private volatile SmtpFault away;
    private Set<Long> held = Set.of();
    private Set<Long> documented = Set.of();
    private long claimedAt;

    /** @param threads where the further conversations of a run go on */
    Delivery(
            LetterStore letters,
            SmtpServer server,
            MimeComposer composer,
            MailProperties properties,
            DeliveryFigures figures,
            MailServerOutage outage,
            SendingHours hours,
            Clock clock,
            BooleanSupplier stopping,
            Executor threads) {
        this.letters = letters;
        this.notes = new SentNotes(letters, clock);
        this.server = server;
        this.composer = composer;
        this.backOff = new BackOff(properties);
        this.figures = figures;
        this.outage = outage;
        this.hours = hours;
        this.clock = clock;
        this.batch = properties.batch();
        this.lease = properties.lease();
        this.stopping = stopping;
        this.threads = threads;
        this.conversations = Stream.generate(Conversation::new)
                .limit(properties.connections())
                .toList();
    }

    /** Sends every due letter; returns how many the server took. */
    int run() {
        try {
            List<OutboxEntry> due = claim();
            while (!due.isEmpty() && !stopping.getAsBoolean()) {
                deliver(due);
                due = claim();
            }
            return conversations.stream().mapToInt(one -> one.sent).sum();
        } finally {
            if (stopping.getAsBoolean()) {
                letters.release(run);
            }
            conversations.forEach(Conversation::end);
        }
    }

    private List<OutboxEntry> claim() {
        claimedAt = System.nanoTime();
        List<OutboxEntry> due = letters.claim(run, clock.instant(), batch, lease);
        List<Long> ids = due.stream().map(OutboxEntry::id).toList();
        held = new HashSet<>(ids);
        documented = letters.withAttachments(ids);
        return due;
    }

    /** What belongs to one procedure goes over one conversation, so that its letters arrive in their order. */
    private void deliver(List<OutboxEntry> due) {
        Queue<List<OutboxEntry>> procedures = new ConcurrentLinkedQueue<>(due.stream()
                .collect(Collectors.groupingBy(
                        entry ->
                                entry.letter().reference().orElse(entry.letter().key()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
        int several = Math.min(conversations.size(), 1 + (due.size() - 1) / LETTERS_WORTH_A_CONVERSATION);
        CompletableFuture<?>[] others = conversations.subList(1, several).stream()
                .map(other -> CompletableFuture.runAsync(() -> other.deliver(procedures), threads))
                .toArray(CompletableFuture[]::new);
        try {
            conversations.get(0).deliver(procedures);
        } finally {
            CompletableFuture.allOf(others).join();
        }
    }

    /** Whether the letter is still this run's, whose claim is prolonged in time. */
    private synchronized boolean holds(OutboxEntry entry) {
        if (System.nanoTime() - claimedAt > lease.toNanos() / 4) {
            claimedAt = System.nanoTime();
            held.retainAll(letters.prolong(run, lease));
        }
        return held.contains(entry.id());
    }

    private void postpone(OutboxEntry entry, String why) {
        Instant now = clock.instant();
        Optional<Instant> next =
                backOff.next(entry.attempts() + 1, entry.firstAttemptAt().orElse(now), now);
        next.ifPresentOrElse(
                moment -> hours.from(entry, moment)
                        .ifPresentOrElse(
                                hour -> {
                                    letters.markPostponed(run, entry, now, hour, why);
                                    figures.postponed();
                                },
                                () -> letters.markWithdrawn(run, entry, now, OUTDATED)),
                () -> fail(entry, why));
    }

    private void fail(OutboxEntry entry, String why) {
        letters.markFailed(run, entry, clock.instant(), why);
        figures.failed();
    }

    /** One connection to the server and the letters that go over it, one after the other. */
    private final class Conversation {

        private SmtpConnection connection;
        private int brokenInARow;
        private int sent;

        /** One procedure after the other, as long as there are any. */
        void deliver(Queue<List<OutboxEntry>> procedures) {
            for (List<OutboxEntry> next = procedures.poll(); next != null; next = procedures.poll()) {
                deliver(next);
            }
        }

        private void deliver(List<OutboxEntry> entries) {
            for (OutboxEntry entry : entries) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                if (away == null) {
                    connect();
                }
                if (!holds(entry)) {
                    continue;
                }
                SmtpFault fault = away;
                if (fault == null) {
                    send(entry);
                } else {
                    postpone(entry, fault.sentence());
                }
            }
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
                        server.session(),
                        entry,
                        documented.contains(entry.id())
                                ? letters.attachments(entry.letter().key())
                                : List.of());
            } catch (MessagingException | IllegalArgumentException e) {
                fail(entry, "Письмо не удалось составить: " + e.getMessage());
                return;
            }
            try {
                connection.send(message);
            } catch (MessagingException e) {
                refused(
                        entry,
                        SmtpFault.ofSending(e, server.name(), entry.letter().toAddress()));
                return;
            }
            notes.note(entry.id());
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
                end();
                brokenInARow++;
                if (brokenInARow == BROKEN_CONVERSATIONS) {
                    away(fault);
                }
            }
        }

        private void away(SmtpFault fault) {
            outage.goesOn(fault);
            away = fault;
            end();
        }

        void end() {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }
    }
}
