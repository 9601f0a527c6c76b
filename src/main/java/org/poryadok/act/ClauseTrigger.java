package org.poryadok.act;

/** The event that starts what a clause demands. */
public enum ClauseTrigger {

    /** The act is signed (SHP-5: placing the act on the site). */
    SIGNING,
    ENTRY_INTO_FORCE,
    /** An account is created or deleted. */
    ACCOUNT_EVENT,
    /** Somebody asks. */
    REQUEST,
    /** Always, without a beginning of its own. */
    CONTINUOUS,
    WEEKLY,
    /** Fulfilled by the act itself: it approves, designates, states. */
    IN_ACT,
    NONE;

    /** Whether what the event starts is over once it is done. */
    public boolean isFulfilledOnce() {
        return this == SIGNING || this == ENTRY_INTO_FORCE || this == ACCOUNT_EVENT;
    }
}
