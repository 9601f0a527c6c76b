package org.poryadok.journals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for in a journal. Whether the caller may see the jurisdictions is the caller's to check.
 *
 * @param jurisdictions with none nothing is found
 * @param bodies        ids; empty: rows of any body
 * @param states        ids; empty: rows in any state
 * @param from          first day of which the rows speak, in each jurisdiction's zone
 * @param until         last such day
 * @param text          beginnings or middles of words, all of which a row must contain; blank: any row
 */
public record JournalFilter(
        Set<String> jurisdictions,
        Set<String> bodies,
        Set<String> states,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String text) {

    public JournalFilter {
        jurisdictions = Set.copyOf(jurisdictions);
        bodies = Set.copyOf(bodies);
        states = Set.copyOf(states);
    }
}
