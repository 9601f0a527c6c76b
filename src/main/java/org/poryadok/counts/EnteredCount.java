package org.poryadok.counts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How much a page published in a week, as somebody told it without telling of the publications themselves.
 *
 * @param week       first day of the week, in the jurisdiction's zone
 * @param all        publications, reposts included
 * @param nonReposts own publications
 * @param days       on how many days something was published
 */
public record EnteredCount(UUID accountId, LocalDate week, int all, int nonReposts, int days) {}
