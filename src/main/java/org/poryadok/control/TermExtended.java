package org.poryadok.control;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The term of a card has been extended, and nobody has been told of it yet.
 *
 * @param lastDay the last day before
 * @param reason  Russian, as it stands in the card's history
 * @param by      user id
 */
public record TermExtended(UUID card, LocalDate lastDay, String reason, String by) {}
