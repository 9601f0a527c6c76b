package org.poryadok.oversight.discipline;

import java.util.Optional;

/**
 * What became of duties whose terms ended in a period. Recommendations and duties without a term are not among them, nor
 * what was released from control undone, nor what was sent in time and is still being checked.
 *
 * @param onTime           fulfilled by the last day
 * @param late             fulfilled after it, by the body's own fault
 * @param overdue          neither fulfilled nor sent in time, by the body's own fault
 * @param attributable     late or overdue because an earlier tier was (SHP-3.1.5 after SHP-3.2.2): held against nobody here
 * @param internal         of the late and the overdue, those of terms that the administration set itself: no breach of an act
 * @param medianDaysLate   median of the working days past the last day at which the late ones were fulfilled; empty when
 *                         there are none
 */
public record TermCount(
        long onTime, long late, long overdue, long attributable, long internal, Optional<Double> medianDaysLate) {

    static final TermCount NONE = new TermCount(0, 0, 0, 0, 0, Optional.empty());

    /** Share fulfilled on time of all that had to be, from 0 to 1; empty when nothing had to be. */
    public Optional<Double> shareOnTime() {
        return ended() == 0 ? Optional.empty() : Optional.of((double) onTime / ended());
    }

    /** All that had to be fulfilled, attributable lateness left out. */
    public long ended() {
        return onTime + late + overdue;
    }

    /** Fulfilled in the end, attributable lateness left out. */
    public long closed() {
        return onTime + late;
    }
}
