package org.poryadok.registry;

/**
 * Somebody who may not decide it proposes to close a page; published in his transaction.
 *
 * @param actId under which the body is to decide
 * @param why   Russian sentence
 */
public record ClosingProposed(Account page, String actId, String why) {}
