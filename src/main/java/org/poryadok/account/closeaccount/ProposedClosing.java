package org.poryadok.account.closeaccount;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Acts;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.KeepingClause;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.ClosingProposed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the head of a body whether a page is closed, where the act says anything of the body's pages. */
@Component
class ProposedClosing {

    private final Acts acts;
    private final Organisation organisation;
    private final KeepingClause clause;
    private final RuntimeService runtime;

    ProposedClosing(Acts acts, Organisation organisation, KeepingClause clause, RuntimeService runtime) {
        this.acts = acts;
        this.organisation = organisation;
        this.clause = clause;
        this.runtime = runtime;
    }

    @EventListener
    void on(ClosingProposed proposed) {
        Account account = proposed.page();
        if (clause.of(acts.act(proposed.actId()), organisation.body(account.bodyId()))
                .isPresent()) {
            runtime.startProcessInstanceByKey(
                    Procedure.CLOSE_ACCOUNT.key(),
                    Map.of(
                            CaseVariables.JURISDICTION,
                            account.jurisdiction(),
                            CaseVariables.ACT_ID,
                            proposed.actId(),
                            CaseVariables.BODY_ID,
                            account.bodyId(),
                            CaseVariables.ACCOUNT_ID,
                            account.id().toString(),
                            CaseVariables.REASON,
                            proposed.why()));
        }
    }
}
