package org.poryadok.casework;

/**
 * What one user task has of its own. The model names the bean in the extension property {@code step}; what every task has
 * (clause, last day, documents, fresh fields, who did it) the kernel does by itself, and the form's own limits are judged
 * before this class is asked.
 */
public interface TaskStep {

    /** Lays before the official what he decides on; asked each time the task arises. */
    default void show(CaseFile file) {}

    /**
     * Judges what no form can know, and keeps what follows from it.
     *
     * @param actor user id of whoever completes the task
     * @throws Refusal when the task cannot be completed like this; nothing is kept then
     */
    default void complete(CaseFile file, String actor) {}
}
