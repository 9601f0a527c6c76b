package org.poryadok.organisation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A person from whom somebody is chosen, with everything that hinders it.
 *
 * @param away «отсутствует с 05.03.2026 по 12.03.2026», of whoever is away today: it hinders only what is wanted of him now
 */
public record Candidate(Official official, List<Hindrance> hindrances, Optional<String> away) {

    public Candidate {
        hindrances = List.copyOf(hindrances);
    }

    public boolean mayBeChosen() {
        return hindrances.isEmpty();
    }

    /** The refusals, Russian; empty when he may be chosen. */
    public String refusal() {
        return hindrances.stream().map(Hindrance::sentence).collect(Collectors.joining(" "));
    }

    /** Why not, in a few Russian words for a list; empty when he may be chosen. */
    public String mark() {
        return hindrances.stream().map(Hindrance::mark).collect(Collectors.joining("; "));
    }
}
