package org.poryadok.counts;

import java.time.LocalDate;

/**
 * Something new was told of the pages of a body; published in the transaction that keeps it.
 *
 * @param week first day of the week
 * @param by   user id of who told it
 */
public record CountsTold(String bodyId, LocalDate week, String by) {}
