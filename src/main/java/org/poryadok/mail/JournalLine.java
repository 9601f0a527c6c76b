package org.poryadok.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter in the journal, without its text.
 *
 * @param reference what the letter is about, such as a process instance id
 * @param lastError a Russian sentence about the last failure
 */
public record JournalLine(
        long id,
        Instant createdAt,
        String jurisdiction,
        String toAddress,
        String toName,
        String subject,
        LetterState state,
        int attempts,
        Optional<Instant> sentAt,
        Optional<String> lastError,
        Optional<String> reference) {}
