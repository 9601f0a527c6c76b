package org.poryadok.term;

import java.time.LocalDate;

/**
 * The days of a term before they are explained.
 *
 * @param rolledForwardInstead the act rolls back, but there is no working day to roll back to
 */
record TermDays(LocalDate nominal, LocalDate last, LocalDate target, boolean rolledForwardInstead) {}
