package org.poryadok.mail;

import java.time.Instant;
import java.util.Optional;

/** Says to whom a letter really goes, asked once of every letter that is put into the outbox. */
@FunctionalInterface
public interface Forwarding {

    Forwarded forward(Letter letter);

    /**
     * @param letter    with the address of whoever gets it
     * @param notBefore when it may go out at the earliest; empty: at once
     */
    record Forwarded(Letter letter, Optional<Instant> notBefore) {}
}
