package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version was placed on a site.
 *
 * @param bodyId   on whose site
 * @param siteUrl  address of the page with the registry
 * @param placedOn day of placing, in the jurisdiction's zone
 */
public record RegistryPublication(
        String jurisdiction,
        int number,
        String bodyId,
        String siteUrl,
        LocalDate placedOn,
        Instant recordedAt,
        String recordedBy) {}
