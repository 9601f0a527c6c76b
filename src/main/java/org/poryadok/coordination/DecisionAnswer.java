package org.poryadok.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a responsible officer answers.
 *
 * @param state      {@link AddresseeState#REPORTED} or {@link AddresseeState#OBJECTED}
 * @param text       report or objection with its reasons, Russian
 * @param executedOn of a report, in the jurisdiction's zone
 */
public record DecisionAnswer(
        AddresseeState state,
        String text,
        Optional<String> proofUrl,
        Optional<LocalDate> executedOn,
        Instant at,
        String by) {}
