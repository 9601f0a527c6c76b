package org.poryadok.cockpit;

import java.util.List;
import java.util.UUID;

/**
 * How a plan stands.
 *
 * @param deed    as requests name it
 * @param total   cards that the filter found when it was planned
 * @param waiting of them not tried yet, or confirmed and not done yet
 * @param letters how many people get one letter each
 * @param groups  when nothing is waiting: what will be or was done, and what not and why
 */
record DeedPlanView(
        UUID id,
        String deed,
        int total,
        int waiting,
        int ready,
        int refused,
        int done,
        int left,
        int letters,
        boolean confirmed,
        boolean finished,
        List<Group> groups) {

    /**
     * Cards with which it stands alike.
     *
     * @param isDone whether the deed will be or was done to them
     * @param why    why not
     * @param cards  the first of them
     */
    record Group(boolean isDone, String why, int count, List<Card> cards) {}

    /** @param words what will be or was done to it */
    record Card(UUID id, String body, String step, String words) {}
}
