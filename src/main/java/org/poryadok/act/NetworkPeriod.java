package org.poryadok.act;

import java.time.LocalDate;
import java.util.Optional;

/**
 * State of a network from a day on.
 *
 * @param from   first day; empty: since the act began
 * @param reason Russian sentence shown to the official
 * @param basis  clause id («KUZ-A1.1»), a public source, or «настройка» for a fact that the act does not state and
 *               the administration may change
 */
public record NetworkPeriod(Optional<LocalDate> from, NetworkState state, String reason, String basis) {

    boolean hasBegun(LocalDate on) {
        return from.isEmpty() || !from.get().isAfter(on);
    }
}
