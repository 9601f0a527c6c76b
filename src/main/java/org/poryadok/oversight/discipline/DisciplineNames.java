package org.poryadok.oversight.discipline;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Names for ids; an act, clause, body or person that is known no more is called by its id. */
@Component
class DisciplineNames {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;

    DisciplineNames(Acts acts, ActRegister register, Organisation organisation) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
    }

    Map<String, String> bodies(Collection<String> jurisdictions) {
        return jurisdictions.stream()
                .flatMap(jurisdiction -> organisation.bodies(jurisdiction).stream())
                .collect(Collectors.toMap(Body::id, Body::name));
    }

    /** The act with its date and number. */
    String act(String actId) {
        return acts.find(actId).map(act -> register.referenceOf(actId)).orElse(actId);
    }

    String person(String userId) {
        return organisation.official(userId).map(Official::fullName).orElse(userId);
    }

    /** On what a card of the procedure rests: the place in the act, as the act counts, or the administration's own rule. */
    String citation(String actId, String clauseId, String procedure) {
        return acts.find(actId)
                .flatMap(act -> act.findClause(clauseId))
                .map(clause -> clause.citationIn(procedure))
                .orElse(clauseId);
    }

    /** The body that controls execution in the jurisdiction, else the jurisdiction itself. */
    String administration(Jurisdiction jurisdiction) {
        return organisation
                .bodyOfRole(jurisdiction.id(), Role.CONTROLLER.id())
                .map(Body::name)
                .orElse(jurisdiction.name());
    }
}
