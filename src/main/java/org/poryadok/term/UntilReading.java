package org.poryadok.term;

/** Whether «до 01.10.2020» includes 1 October. The law does not say, courts differ, so it is a setting of the act. */
public enum UntilReading {

    /** Not settled: the target date is counted without the date, the last day and being overdue with it. */
    DISPUTED,

    /** The last day is the day before the date. */
    EXCLUSIVE,

    /** The last day is the date itself. */
    INCLUSIVE
}
