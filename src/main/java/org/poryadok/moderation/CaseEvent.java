package org.poryadok.moderation;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened with a case.
 *
 * @param actor login; empty when the product acted by itself
 * @param note  Russian
 */
public record CaseEvent(Instant at, Optional<String> actor, String note) {}
