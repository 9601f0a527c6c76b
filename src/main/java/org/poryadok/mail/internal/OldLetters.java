package org.poryadok.mail.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import org.poryadok.mail.JournalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Removes letters whose time in the journal is over. As records are kept in Russia, the years run from the first of
 * January after the year of the letter.
 */
@Component
class OldLetters {

    private static final Logger log = LoggerFactory.getLogger(OldLetters.class);

    /** A batch is over in some ten milliseconds, so nobody waits for its locks. */
    private static final int BATCH = 1000;
    /** The mail room knows no jurisdiction's zone: a year begins here when it begins in the east of Russia. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(12);
    /** Behind every zone of Russia, so that a year is over everywhere when it is over here. */
    private static final ZoneOffset WESTERNMOST = ZoneOffset.UTC;

    private final LetterStore letters;
    private final JournalProperties properties;
    private final Clock clock;

    OldLetters(LetterStore letters, JournalProperties properties, Clock clock) {
        this.letters = letters;
        this.properties = properties;
        this.clock = clock;
    }

    /** Any number of nodes may do so at once; returns how many this one has removed. */
    int remove() {
        return keptSince().map(this::removeBefore).orElse(0);
    }

    private Optional<Instant> keptSince() {
        if (properties.keepYears() == 0) {
            return Optional.empty();
        }
        int year = Year.now(clock.withZone(WESTERNMOST)).getValue() - properties.keepYears();
        return Optional.of(LocalDate.of(year, 1, 1).atStartOfDay(EASTERNMOST).toInstant());
    }

    private int removeBefore(Instant limit) {
        int removed = 0;
        int batch = BATCH;
        while (batch == BATCH) {
            batch = letters.deleteEnded(limit, BATCH);
            removed += batch;
        }
        if (removed > 0) {
            log.info("{} letters put before {} have been removed from the mail journal", removed, limit);
        }
        return removed;
    }
}
