package org.poryadok.oversight.discipline;

/**
 * How a body fulfilled its duties in a month.
 *
 * @param body         name
 * @param terms        of duties whose terms ended in the month
 * @param overdueAtEnd overdue at the end, whenever the term ended, attributable ones among them
 */
public record BodyMonth(String bodyId, String body, TermCount terms, long overdueAtEnd) {}
