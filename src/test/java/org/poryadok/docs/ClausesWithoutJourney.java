package org.poryadok.docs;

import java.util.Map;
import java.util.TreeMap;

/** Clauses that no journey carries yet, each with the reason; {@code TraceabilityTest} lets the list only shrink. */
final class ClausesWithoutJourney {

    /** By clause, a Russian sentence. */
    private static final Map<String, String> REASONS = Map.of(
            "SHP-2.2",
            "Лицо, названное в акте поимённо, ещё не становится определённым в день вступления акта в силу:"
                    + " второго приказа акт не требует, а без него идти некому.",
            "SHP-2.3",
            "То же: названный в акте начальник отдела – работник другого органа и к страницам администрации ещё не допущен.");

    private ClausesWithoutJourney() {}

    /** In order of clauses. */
    static Map<String, String> reasons() {
        return new TreeMap<>(REASONS);
    }
}
