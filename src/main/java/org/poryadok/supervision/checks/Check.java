package org.poryadok.supervision.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that is being checked: all that a body has sent in one case.
 *
 * @param body        name of the body that has sent it
 * @param step        what it had to do, under each clause
 * @param citation    places in the act
 * @param since       day on which the system was told of the sending
 * @param workingDays since then, of the region
 * @param lastDay     of the internal term of the checking side; it breaks no act
 * @param late        whether that has passed
 * @param who         names of those who have it, or to whom it is offered
 * @param taken       whether one of them has taken it
 */
public record Check(
        Optional<String> processInstanceId,
        String body,
        String step,
        String citation,
        LocalDate since,
        int workingDays,
        LocalDate lastDay,
        boolean late,
        List<String> who,
        boolean taken) {}
