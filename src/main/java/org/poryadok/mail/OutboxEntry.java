package org.poryadok.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter in the outbox and what has become of it so far.
 *
 * @param attempts       tries so far, a try that did not reach the server included
 * @param firstAttemptAt first try since the letter was put, or put back
 * @param nextAttemptAt  earliest next try of a queued letter that has been tried
 * @param lastError      a Russian sentence about the last failure
 */
public record OutboxEntry(
        long id,
        Letter letter,
        LetterState state,
        int attempts,
        Instant createdAt,
        Optional<Instant> firstAttemptAt,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> sentAt,
        Optional<String> lastError) {}
