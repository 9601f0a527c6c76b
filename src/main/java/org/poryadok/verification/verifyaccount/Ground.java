package org.poryadok.verification.verifyaccount;

import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.control.ControlCard;
import org.poryadok.registry.Account;

/**
 * On what it rests that something is asked of an account.
 *
 * @param clauseId  the clause that demands it; beside which the campaign was held where its coordinator asks
 * @param procedure what the card of it names
 */
record Ground(String clauseId, String procedure) {

    static Ground clause(String clauseId) {
        return new Ground(clauseId, Procedure.VERIFY_ACCOUNT.key());
    }

    /** No clause, but the administration's own rule. */
    static Ground question(String clauseId) {
        return new Ground(clauseId, Procedure.COORDINATOR_QUESTION);
    }

    static Ground of(ControlCard card) {
        return new Ground(card.clauseId(), card.procedure());
    }

    boolean isQuestion() {
        return procedure.equals(Procedure.COORDINATOR_QUESTION);
    }

    /** What is to be done, as a card says it. */
    String step(LegalAct act, Account account) {
        return act.clause(clauseId).titleIn(procedure) + ": "
                + account.address().normalized();
    }
}
