package org.poryadok.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What bodies have asked of their cards and nobody has answered yet. */
public interface WaitingRequests {

    /**
     * @param id      of the case in which it is answered
     * @param askedBy user id
     * @param words   who asks for what and why, a Russian sentence
     * @param waitsFor who answers: «решает контролёр»
     */
    record Waiting(String id, UUID card, String askedBy, Instant since, String words, String waitsFor) {}

    /** Of a card; the oldest first. */
    List<Waiting> of(UUID card);

    /** Of the cards for which this person may ask; the oldest first. */
    List<Waiting> concerning(String userId);

    /**
     * Takes back what he has asked; the card tells of it, and whoever was to answer gets a letter.
     *
     * @param id of the case
     * @throws org.poryadok.casework.Refusal when it is answered already, or another has asked
     */
    void withdraw(String id, String userId);
}
