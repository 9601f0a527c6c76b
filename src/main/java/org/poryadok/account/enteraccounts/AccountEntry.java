package org.poryadok.account.enteraccounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody proposes for the registry: one page or a list.
 *
 * @param bodyId     the only body whose pages may be proposed; empty: of any body of the jurisdiction
 * @param list       the list as it was last sent, faulty lines included
 * @param proposedBy user id of whoever has sent it for confirmation last
 * @param settledBy  user id of whoever has confirmed or withdrawn it
 */
public record AccountEntry(
        UUID id,
        String jurisdiction,
        String actId,
        Optional<String> bodyId,
        State state,
        String openedBy,
        Optional<SentList> list,
        Optional<String> proposedBy,
        Optional<Instant> proposedAt,
        Optional<String> settledBy,
        String processInstanceId) {

    /** How far it has come. */
    public enum State {
        /** Being prepared. */
        OPEN,
        /** Waits for confirmation. */
        PROPOSED,
        /** Confirmed: its pages are in the registry. */
        ENTERED,
        WITHDRAWN
    }

    /**
     * A list as somebody has sent it.
     *
     * @param name name of the file
     * @param by   user id
     */
    public record SentList(String name, String text, String by) {}
}
