package org.poryadok.oversight.discipline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A duty that came late because an earlier tier did.
 *
 * @param body             name of the body on which it lies
 * @param step             what has to be done
 * @param lastDay          last day of its term
 * @param fulfilledOn      day of fulfilment, empty while it is overdue
 * @param earlierBody      name of the body whose being late explains it
 * @param earlierLastDay   last day of the earlier tier
 * @param earlierFulfilled day on which the earlier tier was fulfilled, empty while it is overdue
 */
public record AttributableObligation(
        String body,
        String step,
        LocalDate lastDay,
        Optional<LocalDate> fulfilledOn,
        String earlierBody,
        LocalDate earlierLastDay,
        Optional<LocalDate> earlierFulfilled) {}
