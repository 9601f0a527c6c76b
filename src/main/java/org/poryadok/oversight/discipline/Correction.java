package org.poryadok.oversight.discipline;

import java.time.LocalDate;

/**
 * What has changed of an obligation since its period closed; the figures of the period stay as they were.
 *
 * @param on       day of the change, in the jurisdiction's zone
 * @param body     name
 * @param citation place in the act
 * @param lastDay  last day of the term
 * @param internal whether the administration set the term itself
 * @param was      how it stood when the period closed, Russian
 * @param now      how it stands now, Russian
 * @param by       name of the person who changed it last
 * @param reason   as it was typed; empty when there is none
 */
public record Correction(
        LocalDate on,
        String body,
        String step,
        String citation,
        String actId,
        String act,
        LocalDate lastDay,
        boolean internal,
        String was,
        String now,
        String by,
        String reason) {}
