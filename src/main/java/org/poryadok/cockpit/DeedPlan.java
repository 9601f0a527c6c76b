package org.poryadok.cockpit;

import java.util.List;
import java.util.UUID;

/**
 * A deed to many cards at once. Which cards, and what was entered for it, is settled when it is planned; each is tried, and done
 * only after the supervisor has confirmed.
 *
 * @param by        user id of the supervisor
 * @param confirmed whether he has said yes to what the dry run has found
 * @param finished  whether everything is done and the letters are in the outbox
 */
record DeedPlan(UUID id, Deed deed, Entered entered, String by, boolean confirmed, boolean finished) {

    /** How it stands with one of the cards. */
    enum State {
        /** Not tried yet. */
        FOUND,
        READY,
        REFUSED,
        DONE,
        /** Was ready, and could not be done any more. */
        LEFT
    }

    /**
     * One of the cards.
     *
     * @param seenEvent number of the card's latest event when it was found
     * @param words     Russian: what will be or was done to it, or why not
     */
    record Line(int number, UUID card, long seenEvent, State state, String words) {}

    /**
     * What a deed brings about for one card.
     *
     * @param words      Russian, may be empty
     * @param recipients to whom a letter about it is owed
     */
    record Effect(String words, List<String> recipients) {

        static Effect of(String words) {
            return new Effect(words, List.of());
        }
    }
}
