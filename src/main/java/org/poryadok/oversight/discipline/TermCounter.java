package org.poryadok.oversight.discipline;

/** Adds up a {@link TermCount}. */
final class TermCounter {

    private final DelayCounts late = new DelayCounts();
    private long onTime;
    private long overdue;
    private long attributable;
    private long internal;

    void addOnTime(long duties) {
        onTime += duties;
    }

    void addLate(int workingDays, boolean internalTerm, long duties) {
        late.add(workingDays, duties);
        internal += internalTerm ? duties : 0;
    }

    void addOverdue(boolean internalTerm, long duties) {
        overdue += duties;
        internal += internalTerm ? duties : 0;
    }

    void addAttributable(long duties) {
        attributable += duties;
    }

    TermCount count() {
        return new TermCount(onTime, late.total(), overdue, attributable, internal, late.median());
    }
}
