package org.poryadok.control;

import java.util.List;
import java.util.Optional;
import org.poryadok.organisation.Official;

/** Who is at work on a card, which only the procedure that carries it out knows. */
public interface CardRecipients {

    /** The people who have to act now; empty when the body has nobody. */
    List<Official> executors(ControlCard card);

    /** Id of the open task on which this person may work, for the link in a letter; empty when there is none. */
    Optional<String> openTask(ControlCard card, String userId);
}
