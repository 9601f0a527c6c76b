package org.poryadok.enactment.enactact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.casework.ObligationKey;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Turns the clauses of an act into obligations of bodies; the models name it to start one procedure per obligation. */
@Component
@Clauses({"KIR-I.2", "KIR-2.2"})
public class Obligations {

    /**
     * At most so many in one part, unless one body has more: each job of an instance loads the whole instance, and jobs of one instance wait for each
     * other.
     */
    static final int PART = 50;

    private final Acts acts;
    private final Organisation organisation;
    private final ClauseAddressees addressees;
    private final ControlCards cards;
    private final ActRegister register;

    Obligations(
            Acts acts,
            Organisation organisation,
            ClauseAddressees addressees,
            ControlCards cards,
            ActRegister register) {
        this.register = register;
        this.addressees = addressees;
        this.cards = cards;
        this.acts = acts;
        this.organisation = organisation;
    }

    /** What a version brings: the obligations of its new clauses, less those that go on under the version before. */
    List<Obligation> onAmendment(String actId, String version) {
        Set<String> kept = new HashSet<>();
        running(actId, version).forEach(obligation -> kept.add(obligation.key()));
        return added(actId, version).stream()
                .filter(obligation -> !kept.contains(obligation.key()))
                .toList();
    }

    /**
     * Obligations of new clauses that their bodies need not begin: under the clause that the new one replaces they are at work,
     * on its term, or have done it.
     */
    List<Obligation> running(String actId, String version) {
        LegalAct act = acts.act(actId);
        List<ControlCard> earlier = cards.ofAct(actId).stream()
                .filter(card ->
                        card.state().isUnderControl() || card.fulfilledAt().isPresent())
                .toList();
        return added(actId, version).stream()
                .filter(obligation -> earlier.stream()
                        .anyMatch(card -> card.bodyId().equals(obligation.body().id())
                                && act.clause(card.clauseId())
                                        .supersededBy()
                                        .filter(obligation.clause().id()::equals)
                                        .isPresent()))
                .toList();
    }

    private List<Obligation> added(String actId, String version) {
        return onEntry(actId, version).stream()
                .filter(obligation -> obligation
                        .clause()
                        .sinceVersion()
                        .filter(version::equals)
                        .isPresent())
                .toList();
    }

    /** What is to be done always, or on an event to come: by the clauses of a version, or those alone that it has brought. */
    List<Obligation> standing(String actId, String version, boolean amendment) {
        LegalAct act = acts.act(actId);
        return act.clausesIn(version).stream()
                .filter(clause ->
                        clause.trigger().isStanding() && clause.modality().expectsAction())
                .filter(clause -> !amendment
                        || clause.sinceVersion().filter(version::equals).isPresent())
                .flatMap(clause -> addressees.of(act, clause).stream().map(body -> new Obligation(clause, body)))
                .toList();
    }

    /** What entry into force obliges or invites each addressee body to do, in the order of the act. */
    List<Obligation> onEntry(String actId, String version) {
        LegalAct act = acts.act(actId);
        List<Obligation> obligations = new ArrayList<>();
        for (Clause clause : act.obligationsOnEntry(version)) {
            for (Body body : addressees.of(act, clause)) {
                obligations.add(new Obligation(clause, body));
            }
        }
        return obligations;
    }

    /**
     * The obligations with which procedures begin, in the order of the act: one each; a body's accounts are verified once
     * for all the clauses that ask for it, each under its own card; a campaign is the coordinator's, one for everybody. What
     * is an obligation by any of the clauses begins as an obligation.
     */
    List<Obligation> starts(List<Obligation> obligations) {
        Map<String, Obligation> starts = new LinkedHashMap<>();
        for (Obligation obligation : obligations) {
            String procedure = procedureOf(obligation.clause());
            if (procedure.equals(Procedure.VERIFY_ACCOUNT.key())) {
                starts.merge(procedure + "|" + obligation.body().id(), obligation, Obligations::binding);
            } else if (procedure.equals(Procedure.RECHECK_CAMPAIGN.key())) {
                starts.merge(
                        procedure,
                        new Obligation(obligation.clause(), coordinator(obligation.body())),
                        Obligations::binding);
            } else {
                starts.putIfAbsent(obligation.key(), obligation);
            }
        }
        return List.copyOf(starts.values());
    }

    private static Obligation binding(Obligation first, Obligation further) {
        return first.isRecommended() && !further.isRecommended() ? further : first;
    }

    private Body coordinator(Body body) {
        return organisation
                .bodyOfRole(body.jurisdiction(), Role.COORDINATOR.id())
                .orElse(body);
    }

    /**
     * The keys part by part, each of which begins and is waited for as an instance of its own. All that concerns one body is in
     * one part: its procedures begin one after another.
     */
    public List<List<String>> parts(List<String> keys) {
        List<List<String>> parts = new ArrayList<>();
        keys.stream()
                .collect(Collectors.groupingBy(this::body, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofBody -> {
                    if (parts.isEmpty() || parts.get(parts.size() - 1).size() + ofBody.size() > PART) {
                        parts.add(new ArrayList<>());
                    }
                    parts.get(parts.size() - 1).addAll(ofBody);
                });
        return parts;
    }

    public String procedure(String actId, String key) {
        return procedureOf(acts.act(actId).clause(clause(key)));
    }

    /** Key of the model that runs an obligation. */
    String procedureOf(Clause clause) {
        return clause.fulfilledBy().orElseThrow();
    }

    public String clause(String key) {
        return ObligationKey.parse(key).clauseId();
    }

    public String body(String key) {
        return ObligationKey.parse(key).bodyId();
    }

    /** The day from which the term of an obligation runs, ISO 8601: that of the list which began it, else of the clause. */
    public String since(String actId, String key, String ofTheList) {
        return ofTheList == null || ofTheList.isEmpty()
                ? register.inForceFrom(actId, acts.act(actId).clause(clause(key)))
                        .orElseThrow()
                        .toString()
                : ofTheList;
    }

    public String businessKey(String actId, String key) {
        return ObligationKey.parse(key).businessKey(actId);
    }
}
