package org.poryadok.control;

/**
 * Whose the term of a task is. The engine keeps it as the task's priority, so that lists, counters and the search can ask for it:
 * whoever is late for a term of an act breaks the act, whoever is late for an internal term does not. What is due first stands
 * first all the same.
 */
public enum TermWeight {
    /** Also where there is no term: the engine's own priority. */
    OF_THE_ACT(50),
    INTERNAL(40),
    /** What was sent and waits for whoever checks it: he is late for nothing, and no list of what is late has it. */
    MET(45);

    private final int priority;

    TermWeight(int priority) {
        this.priority = priority;
    }

    /** Of a task that stands under this card. */
    public static TermWeight of(ControlCard card) {
        if (card.state() == CardState.SUBMITTED) {
            return MET;
        }
        return card.internalTerm() ? INTERNAL : OF_THE_ACT;
    }

    /** As the engine keeps it with the task. */
    public int priority() {
        return priority;
    }

    /** Whether a task with this priority has a term of this kind. */
    public boolean isOf(int taskPriority) {
        return taskPriority == priority;
    }
}
