package org.poryadok.docs;

import java.util.Map;
import java.util.TreeMap;

/** Clauses that no journey carries yet, each with the reason; {@code TraceabilityTest} lets the list only shrink. */
final class ClausesWithoutJourney {

    /** By clause, a Russian sentence. */
    private static final Map<String, String> REASONS = Map.of();

    private ClausesWithoutJourney() {}

    /** In order of clauses. */
    static Map<String, String> reasons() {
        return new TreeMap<>(REASONS);
    }
}
