package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import org.poryadok.term.Russian;

/**
 * A term that had passed before it was extended: the obligation stays late by it, unless it was done within it all the same,
 * which then was being checked.
 *
 * @param lastDay last day of that term
 * @param after   24:00 of it in the jurisdiction's zone
 */
public record MissedTerm(LocalDate lastDay, Instant after) {

    /** Russian, begins small, without a full stop: «прежний срок нарушен: 02.03.2020». */
    public String text() {
        return "прежний срок нарушен: " + Russian.day(lastDay);
    }
}
