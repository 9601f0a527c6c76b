package org.poryadok.mail;

import java.time.Instant;

/** When a letter that the mail server has kept waiting may go out; whoever wrote it knows it by its key. */
@FunctionalInterface
public interface SendingHours {

    SendingHours ANY = (letter, moment) -> moment;

    /** The moment itself, or the next one at which such a letter is sent. */
    Instant from(Letter letter, Instant moment);
}
