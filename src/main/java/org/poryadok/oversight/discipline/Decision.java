package org.poryadok.oversight.discipline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person decided about a term that had passed.
 *
 * @param by         name of the person, or user id of one who is known no more
 * @param on         the day, in the jurisdiction's zone
 * @param reason     as it was typed
 * @param newLastDay to which the term was extended; empty of a release
 * @param undoneOn   day on which it was taken back by the end of the period; empty while it holds
 */
public record Decision(
        String by, LocalDate on, String reason, Optional<LocalDate> newLastDay, Optional<LocalDate> undoneOn) {}
