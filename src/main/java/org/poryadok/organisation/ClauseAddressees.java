package org.poryadok.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Role;
import org.springframework.stereotype.Component;

/** On whom a clause lies. */
@Component
public class ClauseAddressees {

    private final Organisation organisation;

    ClauseAddressees(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The bodies on which a clause lies: those of its kinds, then those that hold its roles. */
    public List<Body> of(LegalAct act, Clause clause) {
        String jurisdiction = act.jurisdiction().id();
        Map<String, Body> bodies = new LinkedHashMap<>();
        organisation.bodiesOf(jurisdiction, clause.addressees()).forEach(body -> bodies.put(body.id(), body));
        rolesOfJurisdiction(clause)
                .flatMap(role -> organisation.bodyOfRole(jurisdiction, role).stream())
                .forEach(body -> bodies.put(body.id(), body));
        return List.copyOf(bodies.values());
    }

    /** Whether a clause lies on a body. */
    public boolean liesOn(Clause clause, Body body) {
        return clause.addressees().contains(body.kind())
                || rolesOfJurisdiction(clause)
                        .flatMap(role -> organisation.bodyOfRole(body.jurisdiction(), role).stream())
                        .anyMatch(holder -> holder.id().equals(body.id()));
    }

    /** A role of the jurisdiction is held by a body; a role of every body only says who acts in each of them. */
    private static Stream<String> rolesOfJurisdiction(Clause clause) {
        return clause.addresseeRoles().stream()
                .filter(role ->
                        Role.find(role).map(known -> !known.inEveryBody()).orElse(false));
    }
}
