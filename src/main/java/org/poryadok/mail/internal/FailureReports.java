package org.poryadok.mail.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.poryadok.mail.DeliveryFailureListener;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the listeners of failed letters. The telling is noted in the listener's own transaction,
 * so neither a crash nor a second node makes it lost or double.
 */
final class FailureReports {

    private static final Logger log = LoggerFactory.getLogger(FailureReports.class);
    private static final Duration PAUSE_AFTER_A_FAULT = Duration.ofMinutes(1);

    /** After a long outage all letters are given up in one run. */
    private static final int MOST_LINES = 10;

    private final LetterStore letters;
    private final Supplier<Stream<DeliveryFailureListener>> listeners;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private int lines;

    FailureReports(
            LetterStore letters,
            Supplier<Stream<DeliveryFailureListener>> listeners,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.letters = letters;
        this.listeners = listeners;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void tellAll() {
        lines = 0;
        while (tellNext()) {
            log.debug("A delivery report was told");
        }
        if (lines > MOST_LINES) {
            log.error("{} letters more are not delivered, see the mail journal", lines - MOST_LINES);
        }
    }

    private boolean tellNext() {
        OutboxEntry[] current = new OutboxEntry[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<OutboxEntry> next = letters.nextToTell(clock.instant());
                next.ifPresent(entry -> {
                    current[0] = entry;
                    write(entry);
                    listeners.get().forEach(listener -> tell(listener, entry));
                    letters.markTold(entry, clock.instant());
                });
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            if (current[0] == null) {
                throw e;
            }
            log.error(
                    "Delivery report of letter {} was not taken, will be told again",
                    current[0].letter().key(),
                    e);
            letters.tellLater(current[0], clock.instant().plus(PAUSE_AFTER_A_FAULT));
            return true;
        }
    }

    /** Loud even where nobody listens, but not endless. */
    private void write(OutboxEntry entry) {
        if (entry.state() != LetterState.SENT && ++lines <= MOST_LINES) {
            log.error(
                    "Letter {} is not delivered: {}",
                    entry.letter().key(),
                    entry.lastError().orElse(""));
        }
    }

    private static void tell(DeliveryFailureListener listener, OutboxEntry entry) {
        if (entry.state() == LetterState.SENT) {
            listener.delivered(entry);
        } else {
            listener.undeliverable(entry, entry.lastError().orElse(""));
        }
    }
}
