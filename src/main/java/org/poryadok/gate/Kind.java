package org.poryadok.gate;

/** Who calls; each kind may do what the kinds before it may. */
enum Kind {

    /** Has not logged in. */
    VISITOR,
    OFFICIAL,
    /** May open Cockpit. */
    SUPERVISOR,
    ADMINISTRATOR
}
