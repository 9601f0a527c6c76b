package org.poryadok.term;

import java.util.Objects;

/**
 * What an act, or the rules of its administration, decides about its terms.
 *
 * @param presidentialDaysOff whether days declared non-working by decrees of the President count as non-working;
 *     by default they do not (Supreme Court review No. 1 of 21.04.2020, question 5)
 */
public record TermPolicy(RollPolicy roll, UntilReading until, boolean presidentialDaysOff) {

    public static final TermPolicy DEFAULT = new TermPolicy(RollPolicy.NEXT_WORKING_DAY, UntilReading.DISPUTED, false);

    public TermPolicy {
        Objects.requireNonNull(roll, "roll");
        Objects.requireNonNull(until, "until");
    }
}
