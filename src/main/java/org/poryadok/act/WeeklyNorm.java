package org.poryadok.act;

/**
 * How many publications a week an account must carry. Neither KUZ nor KIR says what a week is or whether several
 * accounts of a body count together: those are settings of whoever counts.
 *
 * @param minimum       the least number
 * @param repostsCount  whether a repost counts (KUZ-A2.2: not excluded; KIR-3.1: no)
 */
public record WeeklyNorm(int minimum, boolean repostsCount) {}
