package org.poryadok.oversight.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The moment of a question, and what day it is then in each of the jurisdictions asked for. */
record Present(Instant now, List<JurisdictionToday> places) {

    List<String> jurisdictions() {
        return places.stream().map(JurisdictionToday::id).toList();
    }

    boolean isNowhere() {
        return places.isEmpty();
    }

    /** The latest of a day of each jurisdiction. */
    LocalDate latest(Function<JurisdictionToday, LocalDate> day) {
        return places.stream().map(day).max(LocalDate::compareTo).orElseThrow();
    }
}
