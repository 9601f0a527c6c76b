package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of an entry among those of all entries.
 *
 * @param number     grows with every change; nothing else may be read from it
 * @param occurredOn day of the event in the network, in the jurisdiction's zone
 * @param recordedAt when a completed step put it into the registry
 * @param account    the entry as it is now
 */
public record RegisteredChange(
        long number, AccountEvent.Kind kind, LocalDate occurredOn, Instant recordedAt, PublicAccount account) {}
