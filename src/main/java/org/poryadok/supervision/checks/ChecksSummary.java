package org.poryadok.supervision.checks;

import java.util.List;

/**
 * How much waits to be checked.
 *
 * @param late    of them beyond the internal term of the checking side
 * @param longest what has waited the longest, the oldest first
 */
public record ChecksSummary(long total, long late, List<Check> longest) {}
