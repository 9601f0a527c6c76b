package org.poryadok.control;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.organisation.Official;

/** Who is at work on a card, which only the procedure that carries it out knows. */
public interface CardRecipients {

    /** For work that asks the following of many cards ({@link org.poryadok.readonce.ReadOnce}). */
    void readAhead(Collection<ControlCard> cards);

    /** The people who have to act now; empty when the body has nobody. */
    List<Official> executors(ControlCard card);

    /** Those of the cards of which somebody of the body has to do a task, and nobody has taken it or may: a role is vacant. */
    Set<UUID> unmanned(Collection<ControlCard> cards);

    /** Id of the open task on which this person may work, for the link in a letter; empty when there is none. */
    Optional<String> openTask(ControlCard card, String userId);
}
