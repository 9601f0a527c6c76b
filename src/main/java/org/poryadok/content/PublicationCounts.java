package org.poryadok.content;

/**
 * How many publications a page had in a period.
 *
 * @param all        reposts included
 * @param nonReposts the page's own publications
 */
public record PublicationCounts(int all, int nonReposts) {}
