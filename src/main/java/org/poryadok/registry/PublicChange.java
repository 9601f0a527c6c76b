package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of an entry as anybody may see it.
 *
 * @param kind       what happened
 * @param occurredOn day of the event in the network, in the jurisdiction's zone
 * @param recordedAt when a completed step put it into the registry
 * @param version    number of the first approved version that shows it; empty while none does
 */
public record PublicChange(
        AccountEvent.Kind kind, LocalDate occurredOn, Instant recordedAt, Optional<Integer> version) {}
