package org.poryadok.verification.verifyaccount;

import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.DesignationChanged;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Persons whom an act names and of whom the legal officer has still to say who they are (SHP-2.3): nobody is asked to give
 * access to somebody who is not known yet.
 */
@Component
@Clauses("SHP-2.3")
public class AwaitedPersons {

    private static final String AWAITED = "person-known";

    private final Acts acts;
    private final ActRegister register;
    private final ClauseAddressees addressees;
    private final Designations designations;
    private final Organisation organisation;
    private final JurisdictionDays days;
    private final RuntimeService runtime;
    private final VerificationCards cards;

    AwaitedPersons(
            Acts acts,
            ActRegister register,
            ClauseAddressees addressees,
            Designations designations,
            Organisation organisation,
            JurisdictionDays days,
            RuntimeService runtime,
            VerificationCards cards) {
        this.cards = cards;
        this.acts = acts;
        this.register = register;
        this.addressees = addressees;
        this.designations = designations;
        this.organisation = organisation;
        this.days = days;
        this.runtime = runtime;
    }

    /** Whether the act names nobody as authorised for the pages of the body, or somebody has the part already. */
    public boolean isKnown(String actId, String bodyId) {
        LegalAct act = acts.act(actId);
        Body body = organisation.body(bodyId);
        boolean hasSomebody = designations.activeOf(bodyId, days.today(body.jurisdiction())).stream()
                .anyMatch(designation -> designation.role() == PersonRole.AUTHORIZED);
        return hasSomebody
                || act.clauses().stream()
                        .filter(clause -> names(actId, clause))
                        .filter(clause -> addressees.of(act, clause).contains(body))
                        .allMatch(clause -> designations.isSettled(bodyId, actId, clause.id()));
    }

    /** Whether a clause of the act names somebody as authorised: what it asks of a page waits for that person. */
    boolean isNamedBy(String actId, String clauseId) {
        return names(actId, acts.act(actId).clause(clauseId));
    }

    private boolean names(String actId, Clause clause) {
        return clause.person().isPresent()
                && clause.determines(PersonRole.AUTHORIZED)
                && register.isInForce(actId, clause);
    }

    /** In the transaction of the designation: the engine asks each that waits anew when a variable of it changes. */
    @EventListener
    void on(DesignationChanged change) {
        organisation.official(change.officialId()).map(Official::jurisdiction).ifPresent(this::lookAgain);
    }

    private void lookAgain(String jurisdiction) {
        acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> act.clauses().stream().anyMatch(clause -> names(act.id(), clause)))
                .forEach(act -> cards.begin(jurisdiction, act.id(), body -> isKnown(act.id(), body)));
        String today = days.today(jurisdiction).toString();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(Procedure.VERIFY_ACCOUNT.key())
                .activityIdIn(AWAITED)
                .tenantIdIn(jurisdiction)
                .list()
                .forEach(waiting -> runtime.setVariable(waiting.getId(), Variables.PERSONS_SEEN_ON, today));
    }
}
