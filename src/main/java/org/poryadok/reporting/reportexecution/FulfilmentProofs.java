package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.casework.FulfilmentProof;
import org.poryadok.control.ControlCard;
import org.poryadok.enactment.adoptownact.OwnAct;
import org.poryadok.enactment.adoptownact.OwnActs;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.registry.Exemptions;
import org.springframework.stereotype.Component;

/** By which document a clause was fulfilled: an order, a page, an act of the body's own, a letter. */
@Component
class FulfilmentProofs {

    /** Of what recurs, the latest: a year of letters is no proof that anybody reads. */
    private static final int LATEST = 3;

    private final Acts acts;
    private final Designations designations;
    private final ReportedPeople people;
    private final ReportedPages pages;
    private final Exemptions exemptions;
    private final OwnActs ownActs;
    private final List<FulfilmentProof> ofProcedures;

    FulfilmentProofs(
            Acts acts,
            Designations designations,
            ReportedPeople people,
            ReportedPages pages,
            Exemptions exemptions,
            OwnActs ownActs,
            List<FulfilmentProof> ofProcedures) {
        this.acts = acts;
        this.designations = designations;
        this.people = people;
        this.pages = pages;
        this.exemptions = exemptions;
        this.ownActs = ownActs;
        this.ofProcedures = ofProcedures;
    }

    /**
     * Russian; empty where nothing is known that would show it.
     *
     * @param on day at the end of which the state was, today or earlier
     */
    String of(String actId, ObligationState state, Body body, LocalDate on) {
        Clause clause = state.clause();
        if (clause.personRole().isPresent()) {
            return orders(state, body, on);
        }
        Optional<Procedure> procedure = clause.fulfilledBy().flatMap(Procedure::find);
        if (procedure.filter(Procedure.CREATE_ACCOUNT::equals).isPresent()) {
            return Stream.concat(
                            Stream.of(pages.under(acts.act(actId), clause, body, on)), exemptions(clause, body, on))
                    .filter(Predicate.not(String::isEmpty))
                    .collect(Collectors.joining("; "));
        }
        if (procedure.filter(Procedure.ADOPT_OWN_ACT::equals).isPresent()) {
            return ownAct(actId, clause, body, on);
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
    private Stream<String> exemptions(Clause clause, Body body, LocalDate on) {
        return exemptions.standing(body.id(), clause.id(), on).stream()
                .map(exemption -> "освобождён на основании " + exemption.ground());
    }

    /** Who is designated now, be his first day still to come, and before them by whom the clause was fulfilled, be he gone since. */
    private String orders(ObligationState state, Body body, LocalDate on) {
        List<Designation> under = designations.ofPeriod(body.id(), LocalDate.EPOCH, on).stream()
                .filter(designation ->
                        designation.clauseId().equals(state.clause().id()))
                .sorted(Comparator.comparing(Designation::validFrom).thenComparing(Designation::orderDate))
                .toList();
        Stream<Designation> first =
                state.kind() == ObligationState.Kind.DONE ? under.stream().limit(1) : Stream.empty();
        Stream<Designation> now = under.stream().filter(designation -> isActive(designation, on));
        return Stream.concat(first, now)
                .distinct()
                .map(designation -> people.order(designation, on))
                .collect(Collectors.joining("; "));
    }

    private static boolean isActive(Designation designation, LocalDate on) {
        return designation.validTo().filter(on::isAfter).isEmpty();
    }

    private String ownAct(String actId, Clause clause, Body body, LocalDate on) {
        return ownActs.of(body.id(), actId).stream()
                .filter(own -> own.clauseId().equals(clause.id()))
                .findFirst()
                .flatMap(OwnAct::text)
                .filter(text -> !text.adoptedOn().isAfter(on))
                .map(text -> text.reference() + ", " + text.url())
                .orElse("");
    }
}
