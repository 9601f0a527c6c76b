package org.poryadok.control;

import java.time.Clock;
import java.time.Instant;
import org.poryadok.mail.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For a clock that has been set back: the letters of the days that are still to come have not been written yet. */
@Component
public class LettersToCome {

    private final LetterLog log;
    private final Outbox outbox;
    private final Clock clock;

    LettersToCome(LetterLog log, Outbox outbox, Clock clock) {
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Each of them is written when its day comes. */
    @Transactional
    public void takeBack() {
        Instant now = clock.instant();
        log.forgetAfter(now);
        outbox.takeBackAfter(now);
    }
}
