package org.poryadok.procedure.closing;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.procedure.Refusal;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.ControlStart;
import org.poryadok.procedure.step.OwnInitiative;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * «Найти основание и страницы органа»: to close a page is nobody's duty, so no card is opened; the notice of it has one
 * of its own. Another procedure may hand over body and act, and the account with them.
 */
@Component
class PrepareClosing implements JavaDelegate {

    private final Acts acts;
    private final Organisation organisation;
    private final OwnInitiative ownInitiative;
    private final ControlStart control;
    private final Accounts accounts;

    PrepareClosing(Acts acts, Organisation organisation, OwnInitiative ownInitiative, ControlStart control,
                   Accounts accounts) {
        this.acts = acts;
        this.organisation = organisation;
        this.ownInitiative = ownInitiative;
        this.control = control;
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (file.has("bodyId")) {
            Body body = organisation.body(file.bodyId());
            file.set("clauseId", clause(acts.act(file.actId()), body).orElseThrow(() -> new IllegalStateException(
                    file.actId() + " says nothing of pages of " + body.id())).id());
        } else {
            ownInitiative.describe(execution, this::clause);
        }
        if (accounts.ofBody(file.bodyId()).isEmpty()) {
            throw new Refusal(null, "Действующих страниц вашего органа в реестре нет: закрывать нечего.");
        }
        control.basis(file.actId(), file.clauseId(), file.bodyId()).forEach(file::set);
    }

    /** Where the act says nothing of deleted pages, a body closes what it keeps under the clause on keeping pages. */
    private Optional<Clause> clause(LegalAct act, Body body) {
        return ownInitiative.asked(act, body, Procedure.CLOSE_ACCOUNT.key())
                .or(() -> ownInitiative.asked(act, body, Procedure.CREATE_ACCOUNT.key()));
    }
}
