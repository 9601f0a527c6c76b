package org.poryadok.act;

/**
 * What post a designated person must hold. The rule belongs to a clause, not to the product: SPB-5.2 asks for the head
 * of a structural subdivision, SPB-6.2 and SHP-3.2.1.2 for a deputy head, SPB-5.3, SPB-6.3 and SHP-3.2.1.3 for none.
 *
 * @param minimum      the lowest rank that will do
 * @param civilService whether the post must be one of the state civil service (SPB)
 */
public record RankRule(Rank minimum, boolean civilService) {}
