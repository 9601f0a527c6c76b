package org.poryadok.account;

import org.poryadok.act.PersonRole;

/**
 * Whoever accepts a page for which nobody may act has said who is to; published in the transaction that registers the page.
 *
 * @param bodyId     that keeps the page
 * @param missing    whom the page lacks
 * @param officialId user id of the person
 */
public record PersonProposed(String bodyId, PersonRole missing, String officialId) {}
