package org.poryadok.mail;

import java.time.Instant;
import java.util.Optional;

/** When a letter that the mail server has kept waiting may go out; whoever wrote it knows it by its key. */
@FunctionalInterface
public interface SendingHours {

    SendingHours ANY = (entry, moment) -> Optional.of(moment);

    /** The moment itself, or the next one at which such a letter is sent; empty when it would say what is over by then. */
    Optional<Instant> from(OutboxEntry entry, Instant moment);
}
