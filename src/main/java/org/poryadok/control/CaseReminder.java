package org.poryadok.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.poryadok.organisation.Official;

/** The letter by which somebody reminds of the tasks of a case, where the procedure has a letter of its own for it. */
public interface CaseReminder {

    /** Whether the case is of this procedure, and not over. */
    boolean isOf(String processInstanceId);

    /** When somebody last reminded of it. */
    Optional<Instant> lastReminded(String processInstanceId);

    /**
     * Puts the letter to one person into the outbox.
     *
     * @param tasks names of the open tasks that he may do
     * @param by    user id of whoever reminds
     */
    void remind(String processInstanceId, Official official, List<String> tasks, String by);
}
