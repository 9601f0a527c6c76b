package org.poryadok.content.plancontent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.Procedure;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * Who keeps pages on the basis of a content plan: KUZ-A1.2.3 and TOM-2.1 oblige the coordinator; any other body may, under
 * the clause on which it keeps its pages.
 */
@Component
@Clauses({"KUZ-A1.2.3", "TOM-2.1"})
class PlanClauses {

    /** A body of whom pages are kept, with the clause that demands a plan for them. */
    record Keeper(LegalAct act, Clause clause, Body body) {}

    private static final List<Procedure> OWN_GROUNDS = List.of(Procedure.CREATE_ACCOUNT, Procedure.WEEKLY_NORM);

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final OwnInitiative ownInitiative;
    private final Accounts accounts;

    PlanClauses(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            OwnInitiative ownInitiative,
            Accounts accounts) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.ownInitiative = ownInitiative;
        this.accounts = accounts;
    }

    /** The clause under which a body draws up a plan. */
    Optional<Clause> ground(LegalAct act, Body body) {
        return Stream.concat(Stream.of(Procedure.PLAN_CONTENT), OWN_GROUNDS.stream())
                .flatMap(procedure -> ownInitiative.asked(act, body, procedure.key()).stream())
                .findFirst();
    }

    static boolean demandsPlan(Clause clause) {
        return clause.carriedBy(Procedure.PLAN_CONTENT.key()) && clause.modality() == Modality.MANDATORY;
    }

    boolean isInForce(String actId) {
        return register.statusOf(actId) == ActStatus.IN_FORCE;
    }

    /** Who must draw up a plan in a jurisdiction and has a page to plan for. */
    Optional<Keeper> obligedIn(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> isInForce(act.id()))
                .flatMap(act -> register.clausesToday(act.id(), Procedure.PLAN_CONTENT.key()).stream()
                        .filter(PlanClauses::demandsPlan)
                        .flatMap(clause -> keeper(act, clause).stream()))
                .findFirst();
    }

    private Optional<Keeper> keeper(LegalAct act, Clause clause) {
        return clause.addresseeRoles().stream()
                .flatMap(role -> organisation.bodyOfRole(act.jurisdiction().id(), role).stream())
                .filter(body -> accounts.ofBody(body.id()).stream()
                        .anyMatch(account -> clause.speaksOfAccountsOf(account.ownerKind())))
                .map(body -> new Keeper(act, clause, body))
                .findFirst();
    }

    /** What the act says of publications, a line per clause: «пункт 2.1 Порядка: Единая информационная политика». */
    String demands(String actId) {
        return register.clausesToday(actId, Procedure.PLAN_CONTENT.key()).stream()
                .map(clause -> "- " + clause.citation() + ": " + clause.title() + " ("
                        + clause.modality().title() + ")")
                .collect(Collectors.joining("\n"));
    }
}
