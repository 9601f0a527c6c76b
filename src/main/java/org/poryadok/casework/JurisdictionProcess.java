package org.poryadok.casework;

import java.util.Date;
import java.util.Map;

/**
 * A process of which every jurisdiction has one running instance that waits at a timer for its next turn. Its business key
 * and its variable {@value #JURISDICTION} are the jurisdiction; it ends on the message {@value #CONTROL_ENDED}.
 */
public interface JurisdictionProcess {

    String JURISDICTION = "jurisdiction";
    String CONTROL_ENDED = "control-ended";

    /**
     * The next turn of a jurisdiction.
     *
     * @param due       when it begins
     * @param variables what the process has to know of it
     */
    record Turn(Date due, Map<String, Object> variables) {}

    /** Key of the process definition. */
    String key();

    /** Id of the timer event at which an instance waits. */
    String timer();

    /** The turn that follows this moment. */
    Turn next(String jurisdiction);
}
