package org.poryadok.verification.recheckcampaign;

import java.util.List;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.springframework.stereotype.Component;

/** The clauses of an act under which its accounts can be checked again, as they stand in today's version. */
@Component
class RecheckClauses {

    private final ActRegister register;

    RecheckClauses(ActRegister register) {
        this.register = register;
    }

    List<Clause> of(String actId) {
        return register.clausesToday(actId, Procedure.RECHECK_CAMPAIGN.key());
    }
}
