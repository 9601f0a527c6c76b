package org.poryadok.control;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is put under control.
 *
 * @param bodyId            body on which the obligation lies
 * @param procedure         process key, «notify-coordinator»
 * @param processInstanceId instance that carries the obligation out
 * @param step              what has to be done, Russian, as lists and letters show it
 * @param eventDate         day of the event from which the term counts, in the jurisdiction's zone
 * @param termRuns          whether the clause's term counts; not for what a body does of its own accord, such as a
 *                          further account, where the eventDate only says when it began
 * @param openedBy          user id; empty when the procedure itself opens it
 */
public record NewCard(
        String actId,
        String clauseId,
        String bodyId,
        String procedure,
        Optional<String> processInstanceId,
        String step,
        LocalDate eventDate,
        boolean termRuns,
        Optional<String> openedBy) {

    public NewCard(
            String actId,
            String clauseId,
            String bodyId,
            String procedure,
            Optional<String> processInstanceId,
            String step,
            LocalDate eventDate,
            Optional<String> openedBy) {
        this(actId, clauseId, bodyId, procedure, processInstanceId, step, eventDate, true, openedBy);
    }
}
