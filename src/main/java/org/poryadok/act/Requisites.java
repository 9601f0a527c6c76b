package org.poryadok.act;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the legal officer enters about an act that has been signed. Days are those of the jurisdiction.
 *
 * @param number      as on the act; a typed «№» and the spaces around are dropped
 * @param date        day of signing; null when it was not typed, which {@link ActRegister} refuses
 * @param publishedOn day of the official publication (not of the placing on a site)
 * @param inForceFrom day of entry into force, where the act leaves it to be entered
 * @param siteUrl     where the act is placed on the site
 */
public record Requisites(
        String number,
        LocalDate date,
        Optional<LocalDate> publishedOn,
        Optional<LocalDate> inForceFrom,
        Optional<String> siteUrl) {

    public Requisites {
        number = number == null ? "" : number.strip().replaceFirst("^№\\s*", "");
        siteUrl = siteUrl.map(String::strip).filter(url -> !url.isEmpty());
    }
}
