package org.poryadok.oversight.discipline;

/** How duties were fulfilled whose terms ended in a quarter. */
public record QuarterDiscipline(Quarter quarter, TermCount terms) {}
