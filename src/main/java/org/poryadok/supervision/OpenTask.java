package org.poryadok.supervision;

import java.util.List;
import java.util.Optional;
import org.poryadok.organisation.Official;

/**
 * An open task of a card.
 *
 * @param assignee user id of whoever has taken it
 * @param entitled everybody to whom it is offered, by name
 */
public record OpenTask(String id, String name, Optional<String> assignee, List<Official> entitled) {

    /** Whether it is up to this person and nobody else: he has taken it, or it is offered to him alone. */
    public boolean isWith(String userId) {
        return assignee.map(userId::equals)
                .orElseGet(
                        () -> entitled.size() == 1 && entitled.get(0).userId().equals(userId));
    }
}
