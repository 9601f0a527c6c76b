package org.poryadok.term;

/** Where the last day of a calendar term goes when it falls on a non-working day. A setting of the act. */
public enum RollPolicy {

    /** The nearest following working day: article 193 of the Civil Code. */
    NEXT_WORKING_DAY,

    /** The nearest preceding working day: what instructions on office work of some authorities prescribe. */
    PREVIOUS_WORKING_DAY
}
