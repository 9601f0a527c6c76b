package org.poryadok.account.createaccount;

import org.poryadok.casework.ObligationKey;

/** A running procedure that carries an obligation to create pages out. */
record CreationCase(String processInstanceId, String actId, ObligationKey obligation) {

    String clauseId() {
        return obligation.clauseId();
    }

    String bodyId() {
        return obligation.bodyId();
    }
}
