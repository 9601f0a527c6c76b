package org.poryadok.control;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and procedures have done to cards since somebody looked at them; letters of the ladder change no card. */
@Service
@Transactional
public class CardChanges {

    private final CardTable cards;
    private final CardHistory history;

    CardChanges(CardTable cards, CardHistory history) {
        this.cards = cards;
        this.history = history;
    }

    /** By card, the number of its latest event; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> latest(Collection<UUID> ids) {
        return history.latest(ids);
    }

    /**
     * Holds the card's row until the caller's transaction ends, so that nothing more happens to it meanwhile.
     *
     * @param event number of the latest event that is known
     * @return what has happened after it, the oldest first
     * @throws ControlException when there is no such card
     */
    public List<CardEvent> since(UUID id, long event) {
        return cards.lock(id).map(card -> history.since(id, event)).orElseThrow(ControlCards::noSuchCard);
    }
}
