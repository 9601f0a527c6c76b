package org.poryadok.act;

import java.time.LocalDate;

/**
 * A network of the Government's list of networks in which bodies have official pages.
 *
 * @param network id of a {@link Network}
 * @param from    first day
 * @param basis   the order that lists it
 */
public record ListedNetwork(String network, LocalDate from, String basis) {}
