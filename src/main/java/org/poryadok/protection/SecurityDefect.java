package org.poryadok.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something amiss with the security of an account.
 *
 * @param description   Russian
 * @param waivedBecause why it is none after all
 * @param mendBy        last day of the internal term, in the jurisdiction's zone
 * @param how           what was done about it
 */
public record SecurityDefect(
        UUID id,
        UUID accountId,
        String description,
        Optional<String> waivedBecause,
        Optional<LocalDate> mendBy,
        Optional<LocalDate> mendedOn,
        Optional<String> how,
        Optional<Instant> confirmedAt) {

    /** Whether it is still to be mended, or its mending to be confirmed. */
    public boolean isOpen() {
        return waivedBecause.isEmpty() && confirmedAt.isEmpty();
    }
}
