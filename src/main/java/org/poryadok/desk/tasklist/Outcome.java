package org.poryadok.desk.tasklist;

import java.util.List;

/**
 * What came of a deed, as far as it has come yet.
 *
 * @param done     what has come of it in a few words; empty where the model says nothing of it
 * @param name     of the task or of the procedure
 * @param settling whether the system has still work to do that may bring further steps and letters
 * @param ended    whether the procedure is over
 * @param begun    how many of the procedures that follow from it have begun; zero where they are few
 * @param outOf    how many there are to begin; zero where they are few
 * @param begins   the day from which they begin, while it is still to come: «02.03.2020»; else empty
 * @param next     tasks that have arisen since, the person's own first
 * @param further  how many more have arisen than are told of
 * @param told     names of those to whom a letter has been written since
 * @param untold   names of those who have no address for it
 * @param measures what to do now, for whoever has no task of his own in a procedure that must not wait
 * @param contacts whom to call, when something must not wait for a letter
 */
record Outcome(
        String done,
        String name,
        boolean settling,
        boolean ended,
        int begun,
        int outOf,
        String begins,
        List<NextStep> next,
        int further,
        List<String> told,
        List<String> untold,
        List<String> measures,
        List<String> contacts) {

    /**
     * A task that follows.
     *
     * @param task  its id when it is the person's own, else empty
     * @param what  what is done there, in a sentence of its model
     * @param until its last day or hour in words; empty when it has none
     * @param whose who works on it, or to whom it is offered; empty when it is the person's own
     */
    record NextStep(String task, String name, String what, String until, String whose) {}
}
