package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry of a card's history.
 *
 * @param by         user id; of a letter: who sent it by hand; empty when the procedure itself did it
 * @param onBehalfOf user id of whoever was away and in whose stead it was done
 * @param note       reason of an extension or reassignment, ground of a release, remarks of a return
 * @param oldLastDay last day before an extension or its withdrawal
 * @param newLastDay last day set by it, or the day that was promised
 * @param level      level of the ladder, of a letter
 * @param recipient  user id of whom a letter went to, or to whom a task was given; see {@link #vacantRole}
 * @param stage      the task of the case that gave something back or had it handed in again; empty where a checker gave back
 *                   what had been sent
 */
public record CardEvent(
        Instant at,
        CardEventKind kind,
        Optional<String> by,
        Optional<String> onBehalfOf,
        Optional<String> note,
        Optional<LocalDate> oldLastDay,
        Optional<LocalDate> newLastDay,
        Optional<String> level,
        Optional<String> recipient,
        Optional<String> stage) {

    /** Of a letter that had nobody to go to: the role that nobody held. */
    public Optional<String> vacantRole() {
        return recipient.flatMap(VacantRole::find).map(VacantRole::name);
    }
}
