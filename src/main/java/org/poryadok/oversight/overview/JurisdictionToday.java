package org.poryadok.oversight.overview;

import java.time.LocalDate;
import org.poryadok.act.Jurisdiction;

/**
 * A jurisdiction on its own day.
 *
 * @param today     in its zone
 * @param soonUntil latest target date that is near
 */
record JurisdictionToday(Jurisdiction jurisdiction, LocalDate today, LocalDate soonUntil) {

    String id() {
        return jurisdiction.id();
    }
}
