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
}
