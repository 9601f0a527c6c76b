package org.poryadok.mail.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.poryadok.mail.Attachment;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterState;

/**
 * A letter to be written into the outbox.
 *
 * @param notBefore when it may go out at the earliest; empty: at once
 * @param error     Russian: why it does not go out
 * @param tellAt    when the failure listener is to be told of it
 */
public record NewEntry(
        Letter letter,
        List<Attachment> attachments,
        LetterState state,
        Instant createdAt,
        Optional<Instant> notBefore,
        Optional<String> error,
        Optional<Instant> tellAt) {

    public static NewEntry queued(
            Letter letter, List<Attachment> attachments, Instant now, Optional<Instant> notBefore) {
        return new NewEntry(
                letter, attachments, LetterState.QUEUED, now, notBefore, Optional.empty(), Optional.empty());
    }

    public static NewEntry undeliverable(Letter letter, List<Attachment> attachments, Instant now, String why) {
        return new NewEntry(
                letter,
                attachments,
                LetterState.UNDELIVERABLE,
                now,
                Optional.empty(),
                Optional.of(why),
                Optional.of(now));
    }

    /** A letter of which another one has said everything; its key is used up. */
    public static NewEntry withdrawn(Letter letter, Instant now, String why) {
        return new NewEntry(
                letter, List.of(), LetterState.WITHDRAWN, now, Optional.empty(), Optional.of(why), Optional.empty());
    }
}
