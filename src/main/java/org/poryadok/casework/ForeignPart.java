package org.poryadok.casework;

import org.camunda.bpm.engine.ProcessEngineException;

/**
 * A case names what is missing or belongs to another jurisdiction. No form asks for such a thing: it is a fault of a
 * model, or somebody's attempt, and not for a person to mend.
 */
public class ForeignPart extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    ForeignPart(String sentence) {
        super(sentence);
    }
}
