package org.poryadok.act;

import java.time.LocalDate;

/**
 * When anybody could first open a page in a network that is younger than the acts.
 *
 * @param network id of a {@link Network}
 * @param from    first day
 * @param basis   public source of the day
 */
public record NetworkOpening(String network, LocalDate from, String basis) {}
