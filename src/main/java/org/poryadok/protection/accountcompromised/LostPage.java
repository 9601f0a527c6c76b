package org.poryadok.protection.accountcompromised;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.KeepingClause;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.secureaccount.SecurityClauses;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.springframework.stereotype.Component;

/** What follows when a page cannot be had back: its closing, where an act says that the body keeps pages. */
@Component
class LostPage {

    private final Organisation organisation;
    private final SecurityClauses obligation;
    private final KeepingClause closing;
    private final RuntimeService runtime;

    LostPage(Organisation organisation, SecurityClauses obligation, KeepingClause closing, RuntimeService runtime) {
        this.organisation = organisation;
        this.obligation = obligation;
        this.closing = closing;
        this.runtime = runtime;
    }

    void beginClosing(Account account) {
        act(account)
                .ifPresent(act -> runtime.startProcessInstanceByKey(
                        Procedure.CLOSE_ACCOUNT.key(),
                        Map.of(
                                CaseVariables.JURISDICTION,
                                account.jurisdiction(),
                                CaseVariables.ACT_ID,
                                act,
                                CaseVariables.BODY_ID,
                                account.bodyId(),
                                CaseVariables.ACCOUNT_ID,
                                account.id().toString())));
    }

    /** The act in force under which the body keeps pages; empty when there is none, or the page is closed already. */
    private Optional<String> act(Account account) {
        Body body = organisation.body(account.bodyId());
        return obligation.actsInForce(account.jurisdiction()).stream()
                .filter(act -> account.state() == AccountState.ACTIVE)
                .filter(act -> closing.of(act, body).isPresent())
                .map(LegalAct::id)
                .findFirst();
    }
}
