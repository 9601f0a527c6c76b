package org.poryadok.host.access;

import org.poryadok.casework.OneAtATime;
import org.springframework.stereotype.Component;

/** Nodes that start at once, and an import meanwhile, change the engine's users one after the other. */
@Component
class AccessLock {

    private final OneAtATime oneAtATime;

    AccessLock(OneAtATime oneAtATime) {
        this.oneAtATime = oneAtATime;
    }

    /** Held until the transaction ends. */
    void take() {
        oneAtATime.untilTheTransactionEnds("access", "users");
    }
}
