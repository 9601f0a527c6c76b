package org.poryadok.reporting.reportexecution;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.casework.FulfilmentProof;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCard;
import org.poryadok.enactment.adoptownact.OwnAct;
import org.poryadok.enactment.adoptownact.OwnActs;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Exemptions;
import org.springframework.stereotype.Component;

/** By which document a clause was fulfilled: an order, a page, an act of the body's own, a letter. */
@Component
class FulfilmentProofs {

    /** Of what recurs, the latest: a year of letters is no proof that anybody reads. */
    private static final int LATEST = 3;

    private final Acts acts;
    private final Designations designations;
    private final Organisation organisation;
    private final ReportedPages pages;
    private final Exemptions exemptions;
    private final OwnActs ownActs;
    private final List<FulfilmentProof> ofProcedures;
    private final JurisdictionDays days;

    FulfilmentProofs(
            Acts acts,
            Designations designations,
            Organisation organisation,
            ReportedPages pages,
            Exemptions exemptions,
            OwnActs ownActs,
            List<FulfilmentProof> ofProcedures,
            JurisdictionDays days) {
        this.acts = acts;
        this.designations = designations;
        this.organisation = organisation;
        this.pages = pages;
        this.exemptions = exemptions;
        this.ownActs = ownActs;
        this.ofProcedures = ofProcedures;
        this.days = days;
    }

    /** Russian; empty where nothing is known that would show it. */
    String of(String actId, ObligationState state, Body body) {
        Clause clause = state.clause();
        if (clause.personRole().isPresent()) {
            return orders(clause, body);
        }
        Optional<Procedure> procedure = clause.fulfilledBy().flatMap(Procedure::find);
        if (procedure.filter(Procedure.CREATE_ACCOUNT::equals).isPresent()) {
            return Stream.concat(Stream.of(pages.under(acts.act(actId), clause, body)), exemptions(clause, body))
                    .filter(Predicate.not(String::isEmpty))
                    .collect(Collectors.joining("; "));
        }
        if (procedure.filter(Procedure.ADOPT_OWN_ACT::equals).isPresent()) {
            return ownAct(actId, clause, body);
        }
        return state.done().stream()
                .limit(LATEST)
                .flatMap(this::proof)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private Stream<String> proof(ControlCard card) {
        return ofProcedures.stream()
                .filter(proof -> proof.procedure().equals(card.procedure()))
                .flatMap(proof -> proof.of(card).stream());
    }

    /** Of what need not be there, the decision by which it need not. */
    private Stream<String> exemptions(Clause clause, Body body) {
        return exemptions.standing(body.id(), clause.id(), days.today(body.jurisdiction())).stream()
                .map(exemption -> "освобождён на основании " + exemption.ground());
    }

    private String orders(Clause clause, Body body) {
        return designations.activeOf(body.id(), days.today(body.jurisdiction())).stream()
                .filter(designation -> designation.clauseId().equals(clause.id()))
                .map(this::order)
                .collect(Collectors.joining("; "));
    }

    private String order(Designation designation) {
        return designation.ground()
                + organisation
                        .official(designation.officialId())
                        .map(Official::shortName)
                        .map(name -> ", " + name)
                        .orElse("");
    }

    private String ownAct(String actId, Clause clause, Body body) {
        return ownActs.of(body.id(), actId).stream()
                .filter(own -> own.clauseId().equals(clause.id()))
                .findFirst()
                .flatMap(OwnAct::text)
                .map(text -> text.reference() + ", " + text.url())
                .orElse("");
    }
}
