package org.poryadok.term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Working days of a run of years as two arrays, so that every question is one or two look-ups. The caller keeps dates
 * within the run.
 */
final class WorkingDays {

    private final long firstEpochDay;
    /** At a day's index: how many working days come before it; one element more than there are days. */
    private final int[] before;
    /** Indexes of the working days, in order. */
    private final int[] indexes;

    WorkingDays(LocalDate first, LocalDate last, Predicate<LocalDate> isWorking) {
        firstEpochDay = first.toEpochDay();
        int days = (int) (last.toEpochDay() - firstEpochDay) + 1;
        before = new int[days + 1];
        int[] found = new int[days];
        int count = 0;
        for (int i = 0; i < days; i++) {
            before[i] = count;
            if (isWorking.test(first.plusDays(i))) {
                found[count++] = i;
            }
        }
        before[days] = count;
        indexes = Arrays.copyOf(found, count);
    }

    boolean contains(LocalDate date) {
        int i = index(date);
        return before[i + 1] > before[i];
    }

    /** Working days up to and including the date; the day before the run counts as none. */
    int upTo(LocalDate date) {
        return before[index(date) + 1];
    }

    /** @return the working day of this ordinal (1 is the first of the run), or null when the run has none such */
    LocalDate byOrdinal(int ordinal) {
        return ordinal < 1 || ordinal > indexes.length
                ? null
                : LocalDate.ofEpochDay(firstEpochDay + indexes[ordinal - 1]);
    }

    private int index(LocalDate date) {
        return (int) (date.toEpochDay() - firstEpochDay);
    }
}
