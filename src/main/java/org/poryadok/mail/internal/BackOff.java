package org.poryadok.mail.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.poryadok.mail.MailProperties;

/** When a letter is tried again, and when no more. */
final class BackOff {

    private final Duration initial;
    private final Duration ceiling;
    private final Duration giveUpAfter;

    BackOff(MailProperties properties) {
        initial = properties.initialBackOff();
        ceiling = properties.backOffCeiling();
        giveUpAfter = properties.giveUpAfter();
    }

    /**
     * The moment of the next try after a failed one; empty: give up.
     * The last try falls exactly on the moment of giving up, so that a server back by then is not missed.
     *
     * @param attempts failed tries so far, this one included
     */
    Optional<Instant> next(int attempts, Instant firstAttempt, Instant now) {
        Instant end = firstAttempt.plus(giveUpAfter);
        if (!now.isBefore(end)) {
            return Optional.empty();
        }
        Instant next = now.plus(wait(attempts));
        return Optional.of(next.isBefore(end) ? next : end);
    }

    private Duration wait(int attempts) {
        Duration wait = initial;
        for (int doubled = 1; doubled < attempts && wait.compareTo(ceiling) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(ceiling) < 0 ? wait : ceiling;
    }
}
