package org.poryadok.supervision;

import java.util.List;
import java.util.Optional;

/** What a procedure says at once to whoever has just done something in it, because it must wait neither for a task nor for a letter. */
public interface UrgentAdvice {

    /**
     * In Russian.
     *
     * @param measures what to do now, as sentences, for whoever has no task of his own there; empty when nothing is left of it
     * @param contacts whom to call: «исполнитель: Иванов Иван Иванович, начальник отдела, тел. …»
     */
    record Advice(List<String> measures, List<String> contacts) {}

    /**
     * Empty for another procedure, and where nothing is urgent any more.
     *
     * @param reader user id of whoever reads it
     */
    Optional<Advice> of(String processInstanceId, String reader);
}
