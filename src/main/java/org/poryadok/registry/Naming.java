package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That a clause of an act names a page as official (SHP-2.1): the ground on which it is in the registry, or a further one.
 *
 * @param address as the act writes it
 * @param from    first day on which the act names it, in the jurisdiction's zone
 * @param endedOn first day on which it does not any more; the page stays in the registry
 */
public record Naming(
        UUID accountId, String actId, String clauseId, String address, LocalDate from, Optional<LocalDate> endedOn) {}
