package org.poryadok.control.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The moment of a question, and what day it is then in each of the jurisdictions asked for. */
record Present(Instant now, List<Territory> territories) {

    List<String> jurisdictions() {
        return territories.stream().map(Territory::id).toList();
    }

    boolean isNowhere() {
        return territories.isEmpty();
    }

    /** The latest of a day of each jurisdiction. */
    LocalDate latest(Function<Territory, LocalDate> day) {
        return territories.stream().map(day).max(LocalDate::compareTo).orElseThrow();
    }
}
