package org.poryadok.desk.tasklist;

import java.util.Optional;

/**
 * The form that a draft belongs to: of a task, or the start form of a procedure.
 *
 * @param procedure key of the procedure
 */
record DraftPlace(Optional<String> task, Optional<String> procedure) {

    static DraftPlace ofTask(String id) {
        return new DraftPlace(Optional.of(id), Optional.empty());
    }

    static DraftPlace ofStart(String procedure) {
        return new DraftPlace(Optional.empty(), Optional.of(procedure));
    }
}
