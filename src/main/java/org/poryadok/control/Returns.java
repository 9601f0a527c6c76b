package org.poryadok.control;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was given back of a card and has not come again.
 *
 * @param sent   what a checker gave back, when it was sent
 * @param back   that he gave it back
 * @param within by task of the case, what that gave back before anything was sent
 */
record Returns(Optional<CardEvent> sent, Optional<CardEvent> back, Map<String, CardEvent> within) {

    /** @param events sent, handed in and given back, the oldest first */
    static Returns of(List<CardEvent> events) {
        Optional<CardEvent> sent = Optional.empty();
        Optional<CardEvent> back = Optional.empty();
        Map<String, CardEvent> within = new LinkedHashMap<>();
        for (CardEvent event : events) {
            if (event.kind() == CardEventKind.SUBMITTED) {
                sent = Optional.of(event);
                back = Optional.empty();
                within.clear();
            } else if (event.stage().isPresent()) {
                within.remove(event.stage().get());
                if (event.kind() == CardEventKind.RETURNED) {
                    within.put(event.stage().get(), event);
                }
            } else if (sent.isPresent() && back.isEmpty()) {
                // A checker gives back at no stage of the case; only the first after a sending is about what was sent.
                back = Optional.of(event);
            }
        }
        return new Returns(back.isPresent() ? sent : Optional.empty(), back, within);
    }

    /** Whether this task of the case has given something back and waits for it. */
    boolean isAwaited(String stage) {
        return within.containsKey(stage);
    }

    Optional<CardEvent> latest() {
        return Stream.concat(within.values().stream(), back.stream()).max(Comparator.comparing(CardEvent::at));
    }
}
