package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a version says otherwise than the one before.
 *
 * @param before    empty: the entry is new
 * @param after     empty: the entry is not in the registry any more
 * @param changedOn day of the change in the jurisdiction's zone
 */
public record RegistryChange(Optional<RegistryEntry> before, Optional<RegistryEntry> after, LocalDate changedOn) {

    /** The entry that changed, as it is now where it still is. */
    public RegistryEntry entry() {
        return after.or(() -> before).orElseThrow();
    }

    /** What happened, Russian. */
    public String title() {
        if (before.isEmpty()) {
            return "внесена";
        }
        if (after.isEmpty()) {
            return "исключена";
        }
        return before.get().state() == after.get().state()
                ? "изменена"
                : after.get().state().title();
    }
}
