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
        Account page = proposed.page();
        if (clause.of(acts.act(proposed.actId()), organisation.body(page.bodyId()))
                .isPresent()) {
            runtime.startProcessInstanceByKey(
                    Procedure.CLOSE_ACCOUNT.key(),
                    Map.of(
                            CaseVariables.JURISDICTION,
                            page.jurisdiction(),
                            CaseVariables.ACT_ID,
                            proposed.actId(),
                            CaseVariables.BODY_ID,
                            page.bodyId(),
                            CaseVariables.ACCOUNT_ID,
                            page.id().toString(),
                            CaseVariables.REASON,
                            proposed.why()));
        }
    }
}
