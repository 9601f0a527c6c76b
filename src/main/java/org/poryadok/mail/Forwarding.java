package org.poryadok.mail;

import java.time.Instant;
import java.util.Optional;

/** Says to whom a letter really goes, asked once of every letter that is put into the outbox. */
@FunctionalInterface
public interface Forwarding {

    Forwarded forward(Letter letter);

    /**
     * @param letter    with the address of whoever gets it
     * @param why       Russian sentence that the letter begins with; empty where it goes to whom it was written to
     * @param notBefore when it may go out at the earliest; empty: at once
     */
    record Forwarded(Letter letter, Optional<String> why, Optional<Instant> notBefore) {

        /** To whom it was written to. */
        public static Forwarded unchanged(Letter letter, Optional<Instant> notBefore) {
            return new Forwarded(letter, Optional.empty(), notBefore);
        }

        /** The same letter for somebody else, at once. */
        public static Forwarded to(String address, String name, String why, Letter letter) {
            return new Forwarded(letter.forwarded(address, name, why), Optional.of(why), Optional.empty());
        }
    }
}
