package org.poryadok.protection.accountcompromised;

/**
 * How often what is late in an incident is told of: when its term passes, after 1, 2, 4, 8 and 16 hours, then daily. Hours
 * run around the clock.
 */
final class LateSteps {

    private static final long DAY = 24;

    private LateSteps() {}

    /**
     * The latest step that has been reached, as the hour at which it was due; whoever was away meanwhile tells of this one
     * alone.
     *
     * @param hours whole hours since the term has passed
     */
    static long reached(long hours) {
        return hours < DAY ? Long.highestOneBit(hours) : hours - hours % DAY;
    }

    /** The hour of the step after this one. */
    static long after(long step) {
        return step >= DAY ? step + DAY : step == 0 ? 1 : Math.min(2 * step, DAY);
    }

    /**
     * The hour of the step that is told next. Whoever was away and tells of a step late does not tell of the one after it a
     * moment later: it is left out when less than half of what lies between them is left.
     *
     * @param hours whole hours since the term has passed
     */
    static long next(long hours) {
        long step = reached(hours);
        long next = after(step);
        return isTooNear(step, hours) ? after(next) : next;
    }

    /** Whether a letter about this step at this hour leaves the next step out. */
    static boolean isTooNear(long step, long hours) {
        return 2 * (after(step) - hours) < after(step) - step;
    }

    /** The hour of the step before this one; the first has none, and is its own. */
    static long before(long step) {
        return step > DAY ? step - DAY : step == DAY ? DAY - DAY / 3 : step / 2;
    }
}
