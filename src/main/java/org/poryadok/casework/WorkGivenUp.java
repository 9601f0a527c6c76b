package org.poryadok.casework;

/**
 * The end of a case whose work is given up. Every model has it and none draws it: the engine adds it when it reads a model, so
 * that the history of a case never ends in a result that nobody has reached.
 */
public final class WorkGivenUp {

    /** Id of the end event. */
    public static final String END = "work-given-up";

    public static final String NAME = "Работа прекращена";

    private WorkGivenUp() {}
}
