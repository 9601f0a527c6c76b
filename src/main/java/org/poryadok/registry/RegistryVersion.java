package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An approved version of a jurisdiction's registry; nothing of it ever changes.
 *
 * @param drawnAt        moment whose state of the registry it shows
 * @param entries        how many entries it has
 * @param oldestChangeOn day of the earliest change that it publishes; empty when it changes nothing
 * @param contentHash    SHA-256 of its entries in canonical form, one a line, ordered by key
 * @param previousHash   hash of the version before; zeros for the first
 * @param hash           SHA-256 that chains heading, content and the version before
 */
public record RegistryVersion(
        String jurisdiction,
        int number,
        Instant drawnAt,
        Instant approvedAt,
        String approvedBy,
        Optional<String> note,
        int entries,
        Optional<LocalDate> oldestChangeOn,
        String contentHash,
        String previousHash,
        String hash) {

    /** First line of the heading that the hash is taken of: how a version is written down. */
    public static final String FORM = "poryadok-registry-version/1";
}
