package org.poryadok.oversight.overview;

/** How many cards stand how; what was fulfilled late is counted over all time. */
public record Totals(
        long onTime, long dueSoon, long overdue, long internalOverdue, long fulfilledLate, long recommended) {}
