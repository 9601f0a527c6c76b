package org.poryadok.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.PriorityQueue;

/** When the last letters to an address go out, by which the next one waits for its turn. */
final class Turns {

    /** More at once nobody reads, and an outage or an act that comes into force would bring hundreds. */
    static final int AN_HOUR = 20;

    private static final Duration HOUR = Duration.ofHours(1);

    private final PriorityQueue<Instant> goOut;

    /** @param goOut moments of at most twenty letters, those that go out last, in no particular order */
    Turns(Collection<Instant> goOut) {
        this.goOut = new PriorityQueue<>(goOut);
    }

    /** From when on one more letter is not more than twenty within an hour; now at the earliest. */
    Instant next(Instant now) {
        if (goOut.size() < AN_HOUR) {
            return now;
        }
        Instant turn = goOut.element().plus(HOUR);
        return turn.isAfter(now) ? turn : now;
    }

    void taken(Instant goesOut) {
        goOut.add(goesOut);
        if (goOut.size() > AN_HOUR) {
            goOut.remove();
        }
    }
}
