package org.poryadok.casework;

/**
 * A procedure whose obligations concern the accounts that a body has: while there is none of the kind that the clause
 * speaks of, the obligation waits for it.
 */
public interface AccountObligation {

    /** Key of the procedure. */
    String procedure();

    /** Whether an account of the body falls under the clause today. */
    boolean concerns(String actId, String clauseId, String bodyId);
}
