package org.poryadok.oversight.overview;

import java.util.List;

/** What a supervisor can filter by: acts, bodies and persons of a jurisdiction, clauses of an act. */
public record FilterOptions(
        List<FilterOption> jurisdictions,
        List<FilterOption> acts,
        List<FilterOption> clauses,
        List<FilterOption> procedures,
        List<FilterOption> bodies,
        List<FilterOption> levels,
        List<FilterOption> persons) {}
