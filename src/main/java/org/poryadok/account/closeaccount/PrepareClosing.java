package org.poryadok.account.closeaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.KeepingClause;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * «Найти основание и страницы органа»: to close a page is nobody's obligation, so no card is opened; the notice of it has one
 * of its own. Another procedure may hand over body and act, and the account with them.
 */
@Component
class PrepareClosing implements JavaDelegate {

    private final Acts acts;
    private final Organisation organisation;
    private final OwnInitiative ownInitiative;
    private final KeepingClause clause;
    private final ControlStart control;
    private final Accounts accounts;

    PrepareClosing(
            Acts acts,
            Organisation organisation,
            OwnInitiative ownInitiative,
            KeepingClause clause,
            ControlStart control,
            Accounts accounts) {
        this.acts = acts;
        this.organisation = organisation;
        this.ownInitiative = ownInitiative;
        this.clause = clause;
        this.control = control;
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (file.has(CaseVariables.BODY_ID)) {
            Body body = organisation.body(file.bodyId());
            file.set(
                    CaseVariables.CLAUSE_ID,
                    clause.of(acts.act(file.actId()), body)
                            .orElseThrow(() ->
                                    new IllegalStateException(file.actId() + " says nothing of pages of " + body.id()))
                            .id());
        } else {
            ownInitiative.describeEnding(execution, clause::of);
        }
        if (accounts.ofBody(file.bodyId()).isEmpty()) {
            throw new Refusal(null, "Действующих страниц вашего органа в реестре нет: закрывать нечего.");
        }
        control.basis(file.actId(), file.clauseId(), file.bodyId()).forEach(file::set);
    }
}
