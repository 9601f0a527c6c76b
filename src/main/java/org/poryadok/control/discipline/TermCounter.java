package org.poryadok.control.discipline;

/** Adds up a {@link TermCount}. */
final class TermCounter {

    private final DelayCounts late = new DelayCounts();
    private long onTime;
    private long overdue;
    private long attributable;

    void addOnTime(long duties) {
        onTime += duties;
    }

    void addLate(int workingDays, long duties) {
        late.add(workingDays, duties);
    }

    void addOverdue(long duties) {
        overdue += duties;
    }

    void addAttributable(long duties) {
        attributable += duties;
    }

    TermCount count() {
        return new TermCount(onTime, late.total(), overdue, attributable, late.median());
    }
}
