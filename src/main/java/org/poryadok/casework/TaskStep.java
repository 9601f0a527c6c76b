package org.poryadok.casework;

/**
 * What one user task has of its own. The model names the bean in the extension property {@code step}; what every task has
 * (clause, last day, documents, fresh fields, who did it) the kernel does by itself, and the form's own limits are judged
 * before this class is asked.
 */
public interface TaskStep {

    /**
     * Offers what is chosen from by its id, such as people; asked when the task arises, and anew each time its form is
     * opened, by whomever: the list is not older than the form. So nothing else is changed here, unless what was laid before the official is gone.
     */
    default void offer(CaseFile file) {}

    /** Lays before the official what he decides on; asked each time the task arises. */
    default void show(CaseFile file) {}

    /**
     * Judges what no form can know, and keeps what follows from it.
     *
     * @param actor user id of whoever completes the task
     * @throws Refusal when the task cannot be completed like this, with all that is to be mended ({@link Faults}); nothing
     *                 is kept then
     */
    default void complete(CaseFile file, String actor) {}
}
