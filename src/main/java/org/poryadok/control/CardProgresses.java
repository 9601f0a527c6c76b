package org.poryadok.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every procedure that has something to say of its cards says. */
@Component
public class CardProgresses {

    private final ObjectProvider<CardProgress> procedures;

    CardProgresses(ObjectProvider<CardProgress> procedures) {
        this.procedures = procedures;
    }

    /** By card, however many in a few queries; most cards are one result, and there is nothing to be said. */
    public Map<UUID, Progress> of(Collection<ControlCard> cards) {
        return of(cards, Optional.empty());
    }

    /** The same at the end of a day of the jurisdiction's zone; without one: now. */
    public Map<UUID, Progress> of(Collection<ControlCard> cards, Optional<LocalDate> on) {
        Map<UUID, Progress> all = new HashMap<>();
        procedures.forEach(procedure -> all.putAll(procedure.of(cards, on)));
        return all;
    }

    /** The same in words, with how the act was read. */
    public Map<UUID, String> texts(Collection<ControlCard> cards) {
        return of(cards).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, card -> card.getValue().text()));
    }
}
