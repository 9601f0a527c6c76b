package org.poryadok.coordination.coordinatedecision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poryadok.act.Clause;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.organisation.Body;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Offers the clauses on which the decision may rest, and everybody to whom it may be addressed. */
@Component
class DecisionChoices {

    private final DecisionGrounds grounds;
    private final JurisdictionDays days;

    DecisionChoices(DecisionGrounds grounds, JurisdictionDays days) {
        this.grounds = grounds;
        this.days = days;
    }

    void offer(CaseFile file) {
        List<Clause> clauses = grounds.of(
                file.actId(), Role.find(file.known(Variables.AUTHOR_ROLE)).orElseThrow());
        Map<String, Body> bodies = new LinkedHashMap<>();
        clauses.forEach(
                clause -> grounds.addressees(file.actId(), clause).forEach(body -> bodies.put(body.id(), body)));
        file.setJson(
                Variables.CLAUSE_OPTIONS,
                clauses.stream()
                        .map(clause -> new Option(
                                clause.title() + " (" + clause.citation() + ", "
                                        + clause.modality().title() + ")",
                                clause.id()))
                        .toList());
        file.setJson(
                Variables.KIND_OPTIONS,
                bodies.values().stream()
                        .map(Body::kind)
                        .distinct()
                        .sorted()
                        .map(kind -> new Option(capital(kind), kind.name()))
                        .toList());
        file.setJson(
                Variables.BODY_OPTIONS,
                bodies.values().stream()
                        .map(body -> new Option(body.name(), body.id()))
                        .toList());
        // What was entered before and comes back with remarks stands.
        if (!file.has(Variables.DECISION_CLAUSE)) {
            file.set(Variables.DECISION_CLAUSE, file.clauseId());
            file.set(Variables.DECIDED_ON, days.today(file.jurisdiction()).toString());
        }
    }

    private static String capital(OwnerKind kind) {
        return Russian.capitalised(kind.title());
    }
}
