package org.poryadok.oversight.overview;

import java.time.LocalDate;

/**
 * Terms of obligations whose last day lies in a week.
 *
 * @param monday   first day of the week
 * @param fellDue  those that were fulfilled, were released late or have run out by now
 * @param late     overdue now, fulfilled late, or extended when they had passed
 * @param released released from control undone after the term had passed
 */
public record WeekFigures(LocalDate monday, long fellDue, long fulfilledOnTime, long late, long released) {}
