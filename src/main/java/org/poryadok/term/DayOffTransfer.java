package org.poryadok.term;

import java.time.LocalDate;

/**
 * A day off moved to another day.
 *
 * @param basis what moved it: part two of article 112 of the Labour Code, or the Government's act
 */
record DayOffTransfer(LocalDate from, LocalDate to, String basis) {}
