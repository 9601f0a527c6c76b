package org.poryadok.casework;

import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What a start form knows of whoever opens it: before its procedure has begun there is no case to ask. A form that names the
 * variable is given it when it is opened, and judged by it when it is handed in; nobody keeps it.
 */
public interface StartOffer {

    /** The variable by which start forms ask for it. */
    String variable();

    /**
     * @param starter user id of whoever opens the form
     * @return null where there is nothing to offer him
     */
    TypedValue of(String starter);
}
