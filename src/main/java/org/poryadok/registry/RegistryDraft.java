package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The registry as it stood at a moment, laid before the coordinator.
 *
 * @param number  that the version will have
 * @param entries how many entries it has
 * @param changes against the version before, the earliest first
 */
public record RegistryDraft(
        UUID id, String jurisdiction, int number, Instant drawnAt, int entries, List<RegistryChange> changes) {

    public RegistryDraft {
        changes = List.copyOf(changes);
    }

    /** Day of the earliest change that still awaits its publication. */
    public Optional<LocalDate> oldestChangeOn() {
        return changes.stream().map(RegistryChange::changedOn).min(Comparator.naturalOrder());
    }
}
