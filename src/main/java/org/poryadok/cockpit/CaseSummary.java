package org.poryadok.cockpit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.poryadok.control.CaseFacts;

/**
 * A case as Cockpit shows it beside its cards; every text is Russian.
 *
 * @param title   the procedure
 * @param body    empty where it is of no one body
 * @param facts   what the procedure says of the case
 * @param tasks   open ones; none where the procedure says nothing of its cases, since cards have theirs
 * @param letters about the case and none of its cards
 * @param remind  whether the user may remind those at work
 */
record CaseSummary(
        String title,
        Optional<String> body,
        List<CaseFacts.Fact> facts,
        List<Task> tasks,
        List<Letter> letters,
        boolean remind) {

    /** @param who whoever has taken it, else to whom it is offered */
    record Task(String id, String name, String who) {}

    record Letter(Instant at, String subject, String to, String state) {}
}
