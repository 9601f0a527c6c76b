package org.poryadok.oversight.discipline;

import java.time.LocalDate;

/**
 * A duty that was overdue at the end of a month.
 *
 * @param body            name
 * @param step            what has to be done
 * @param citation        place in the act
 * @param act             the act with its date and number
 * @param lastDay         last day of the term as it ran then
 * @param internalTerm    whether the administration set the term itself
 * @param workingDaysLate working days past it until the end of the month, of the region
 * @param attributable    whether an earlier tier was late
 */
public record OverdueObligation(
        String body,
        String step,
        String citation,
        String act,
        LocalDate lastDay,
        boolean internalTerm,
        int workingDaysLate,
        boolean attributable) {}
