package org.poryadok.staffing.appointofficials;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.StartOffer;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** That no order makes anybody answer for the pages of the starter's body, since an act names the person itself. */
@Component
class OfferNamedByAct implements StartOffer {

    private final Organisation organisation;
    private final Acts acts;
    private final ActRegister register;
    private final OwnInitiative ownInitiative;
    private final NamedAlone named;
    private final JurisdictionDays days;

    OfferNamedByAct(
            Organisation organisation,
            Acts acts,
            ActRegister register,
            OwnInitiative ownInitiative,
            NamedAlone named,
            JurisdictionDays days) {
        this.organisation = organisation;
        this.acts = acts;
        this.register = register;
        this.ownInitiative = ownInitiative;
        this.named = named;
        this.days = days;
    }

    @Override
    public String variable() {
        return CaseVariables.NAMED_BY_ACT_NOTE;
    }

    @Override
    public TypedValue of(String starter) {
        return organisation
                .official(starter)
                .flatMap(Official::bodyId)
                .map(organisation::body)
                .map(this::note)
                .filter(note -> !note.isEmpty())
                .map(Variables::stringValue)
                .orElse(null);
    }

    private String note(Body body) {
        return acts.ofJurisdiction(body.jurisdiction()).stream()
                .filter(act -> register.statusOf(act.id()) == ActStatus.IN_FORCE)
                .flatMap(act -> refusal(act, body).stream())
                .collect(Collectors.joining(" "));
    }

    private Optional<String> refusal(LegalAct act, Body body) {
        return ownInitiative
                .asked(act, body, Procedure.APPOINT_OFFICIALS.key(), PersonRole.RESPONSIBLE)
                .flatMap(clause -> named.refusal(act, clause, body.id(), Set.of(), days.today(body.jurisdiction())));
    }
}
