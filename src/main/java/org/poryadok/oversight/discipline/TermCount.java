package org.poryadok.oversight.discipline;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of obligations whose terms ended in a period. Recommendations and obligations without a term are not among them, nor
 * what was released from control before its term had passed, nor what was sent in time and is still being checked.
 *
 * @param onTime         fulfilled by the last day
 * @param late           fulfilled after it, by the body's own fault
 * @param overdue        neither fulfilled nor sent in time, by the body's own fault
 * @param released       released from control undone after the term had passed: the violation stays
 * @param extended       of the late, the overdue and the released those whose term was extended after it had passed
 * @param attributable   late or overdue because an earlier tier was (SHP-3.1.5 after SHP-3.2.2): held against nobody here
 * @param internalOnTime of terms that the administration set itself, kept: no act speaks of them
 * @param internalLate   of such terms, not kept: no breach of an act
 * @param daysLate       how many of the late were fulfilled how many working days past the last day
 */
public record TermCount(
        long onTime,
        long late,
        long overdue,
        long released,
        long extended,
        long attributable,
        long internalOnTime,
        long internalLate,
        SortedMap<Integer, Long> daysLate) {

    static final TermCount NONE = new TermCount(0, 0, 0, 0, 0, 0, 0, 0, new TreeMap<>());

    static TermCount onTime(long obligations, boolean internal) {
        return new TermCount(internal ? 0 : obligations, 0, 0, 0, 0, 0, internal ? obligations : 0, 0, new TreeMap<>());
    }

    /** One obligation. */
    static TermCount of(JudgedObligation obligation) {
        ObligationVerdict verdict = obligation.verdict();
        if (verdict == ObligationVerdict.ON_TIME) {
            return onTime(1, obligation.internal());
        }
        if (verdict == ObligationVerdict.CHECKED) {
            return NONE;
        }
        if (obligation.earlier().isPresent()) {
            return new TermCount(0, 0, 0, 0, 0, 1, 0, 0, new TreeMap<>());
        }
        if (obligation.internal()) {
            return new TermCount(0, 0, 0, 0, 0, 0, 0, 1, new TreeMap<>());
        }
        boolean late = verdict == ObligationVerdict.LATE;
        return new TermCount(
                0,
                late ? 1 : 0,
                verdict == ObligationVerdict.OVERDUE ? 1 : 0,
                verdict == ObligationVerdict.RELEASED ? 1 : 0,
                obligation.extended().isPresent() ? 1 : 0,
                0,
                0,
                0,
                new TreeMap<>(late ? Map.of(obligation.workingDaysLate(), 1L) : Map.of()));
    }

    TermCount plus(TermCount other) {
        SortedMap<Integer, Long> days = new TreeMap<>(daysLate);
        other.daysLate.forEach((day, obligations) -> days.merge(day, obligations, Long::sum));
        return new TermCount(
                onTime + other.onTime,
                late + other.late,
                overdue + other.overdue,
                released + other.released,
                extended + other.extended,
                attributable + other.attributable,
                internalOnTime + other.internalOnTime,
                internalLate + other.internalLate,
                days);
    }

    /** Share fulfilled on time of all that had to be, from 0 to 1; empty when nothing had to be. */
    public Optional<Double> shareOnTime() {
        return ended() == 0 ? Optional.empty() : Optional.of((double) onTime / ended());
    }

    /** All that had to be fulfilled by an act, attributable lateness left out. */
    public long ended() {
        return onTime + late + overdue + released;
    }

    /** Fulfilled in the end, attributable lateness left out. */
    public long closed() {
        return onTime + late;
    }

    /** Of the working days by which the late were late; the mean of the two in the middle for an even number. */
    public Optional<Double> medianDaysLate() {
        return late == 0 ? Optional.empty() : Optional.of((daysAt((late - 1) / 2) + daysAt(late / 2)) / 2.0);
    }

    /** @param place from 0, in ascending order of days */
    private int daysAt(long place) {
        long passed = 0;
        for (Map.Entry<Integer, Long> entry : daysLate.entrySet()) {
            passed += entry.getValue();
            if (place < passed) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("No obligation at " + place + " of " + late);
    }
}
