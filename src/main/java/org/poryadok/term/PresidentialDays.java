package org.poryadok.term;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days declared non-working by a decree of the President, first and last included.
 *
 * @param act the decree
 * @param reading who explained that such days are not non-working in the sense of article 193 of the Civil Code, if anyone
 */
record PresidentialDays(LocalDate first, LocalDate last, String act, Optional<String> reading) {

    boolean contain(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
