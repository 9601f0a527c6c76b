package org.poryadok.oversight.discipline;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many duties came how many working days late. */
final class DelayCounts {

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long total;

    void add(int workingDays, long duties) {
        counts.merge(workingDays, duties, Long::sum);
        total += duties;
    }

    long total() {
        return total;
    }

    /** The middle one, the mean of the two in the middle for an even number; empty without any. */
    Optional<Double> median() {
        return total == 0 ? Optional.empty() : Optional.of((at((total - 1) / 2) + at(total / 2)) / 2.0);
    }

    /** @param place from 0, in ascending order of days */
    private int at(long place) {
        long passed = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (place < passed) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("No duty at " + place + " of " + total);
    }
}
