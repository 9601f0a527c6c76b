package org.poryadok.content;

import java.util.Optional;

/**
 * What was published in a period.
 *
 * @param all        reposts included
 * @param nonReposts own publications
 * @param incomplete why the network's own count is missing, Russian; empty when nothing is missing
 */
public record WeekCount(int all, int nonReposts, CountBasis basis, Optional<String> incomplete) {

    /** Two pages of a body together. */
    public WeekCount plus(WeekCount other) {
        CountBasis both = basis == other.basis ? basis : CountBasis.LOG;
        return new WeekCount(
                all + other.all, nonReposts + other.nonReposts, both, incomplete.or(() -> other.incomplete));
    }
}
