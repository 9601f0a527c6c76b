package org.poryadok.casework;

/** Timers of running procedures that fire again and again. The engine itself computes a moment anew, but never the ones after it. */
public interface RepeatedTimers {

    /**
     * Lets a timer that has not fired yet repeat from another moment on.
     *
     * @param jobId of the timer
     * @param cycle ISO 8601, «R/2020-03-03T02:00:00Z/P1D»
     */
    void repeat(String jobId, String cycle);
}
