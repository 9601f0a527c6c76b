package org.poryadok.casework.cycle;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseVariables;

/**
 * A process of which every jurisdiction has one running instance: it waits at its only timer for its next turn, does its
 * work and waits again. {@link Cycles} starts and ends the instances, whose business key is the jurisdiction.
 */
public interface Cycle {

    /**
     * A turn of a jurisdiction.
     *
     * @param due       when it begins
     * @param variables what the process has to know of it
     */
    record Turn(Date due, Map<String, Object> variables) {

        public static Turn at(Instant due) {
            return new Turn(Date.from(due), Map.of());
        }
    }

    /** Key of the process definition. */
    String key();

    /** The turn that follows this moment. */
    Turn next(String jurisdiction);

    /** When the turn begins for which an instance waits; the model's timer asks. */
    default Date due(DelegateExecution cycle) {
        return next((String) cycle.getVariable(CaseVariables.JURISDICTION)).due();
    }

    /** Does what a turn is for; asked again in the same turn it does nothing twice. */
    void take(DelegateExecution cycle);
}
