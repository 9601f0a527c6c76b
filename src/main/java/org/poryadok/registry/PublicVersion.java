package org.poryadok.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * An approved version of the registry as anybody may see it.
 *
 * @param approvedOn day of approval, in the jurisdiction's zone
 * @param entries    how many entries it has
 * @param hash       SHA-256 that chains it to the version before
 * @param placements where it was placed, the earliest first; empty while it is nowhere
 */
public record PublicVersion(
        String jurisdiction, int number, LocalDate approvedOn, int entries, String hash, List<Placed> placements) {

    /** On whose site, where and on which day of the jurisdiction's zone. */
    public record Placed(String bodyName, String siteUrl, LocalDate on) {}

    public PublicVersion {
        placements = List.copyOf(placements);
    }
}
