package org.poryadok.registry.internal.version;

import java.time.LocalDate;

/**
 * An entry in canonical form and the day of its change.
 *
 * @param text null: the entry is not in the registry any more
 */
public record Line(String text, LocalDate changedOn) {}
