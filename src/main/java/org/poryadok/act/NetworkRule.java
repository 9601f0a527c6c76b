package org.poryadok.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Dated states of one network, in an act or in the federal list.
 *
 * @param network id of a {@link Network}
 * @param periods in the order of their first days
 */
public record NetworkRule(String network, List<NetworkPeriod> periods) {

    public NetworkRule {
        periods = List.copyOf(periods);
    }

    /** The period that covers a day; empty before the first. */
    public Optional<NetworkPeriod> on(LocalDate day) {
        return periods.stream().filter(period -> period.hasBegun(day)).reduce((earlier, later) -> later);
    }
}
