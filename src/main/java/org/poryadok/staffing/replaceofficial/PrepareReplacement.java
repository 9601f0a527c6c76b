package org.poryadok.staffing.replaceofficial;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.PagesUnderAct;
import org.poryadok.casework.PersonnelStart;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Найти основание замены»: the clause under which the body designates persons, else the one on keeping pages, else
 * the one by which the act's rules apply to them. Another
 * procedure may hand over body and act, and why somebody is thought to be gone.
 */
@Component
class PrepareReplacement implements JavaDelegate {

    private final Acts acts;
    private final Organisation organisation;
    private final OwnInitiative ownInitiative;
    private final PagesUnderAct pages;
    private final ControlStart control;
    private final PersonnelStart start;

    PrepareReplacement(
            Acts acts,
            Organisation organisation,
            OwnInitiative ownInitiative,
            PagesUnderAct pages,
            ControlStart control,
            PersonnelStart start) {
        this.start = start;
        this.acts = acts;
        this.organisation = organisation;
        this.ownInitiative = ownInitiative;
        this.pages = pages;
        this.control = control;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (file.has(CaseVariables.BODY_ID)) {
            Body body = organisation.body(file.bodyId());
            Clause ground = ground(acts.act(file.actId()), body)
                    .orElseThrow(
                            () -> new IllegalStateException(file.actId() + " says nothing of pages of " + body.id()));
            file.set(CaseVariables.CLAUSE_ID, ground.id());
        } else {
            ownInitiative.describeEnding(execution, start.body(file), this::ground);
        }
        control.basis(file.actId(), file.clauseId(), file.bodyId()).forEach(file::set);
    }

    private Optional<Clause> ground(LegalAct act, Body body) {
        return ownInitiative
                .asked(act, body, Procedure.REPLACE_OFFICIAL.key())
                .or(() -> ownInitiative.asked(act, body, Procedure.CREATE_ACCOUNT.key()))
                .or(() -> pages.ground(act, body));
    }
}
