package org.poryadok.control.overview;

import java.util.List;

/** What a supervisor can filter by: acts, bodies and persons of a jurisdiction, clauses of an act. */
public record Choices(
        List<Choice> jurisdictions,
        List<Choice> acts,
        List<Choice> clauses,
        List<Choice> procedures,
        List<Choice> bodies,
        List<Choice> levels,
        List<Choice> persons) {}
