package org.poryadok.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NamedPerson;
import org.poryadok.act.Role;
import org.springframework.stereotype.Component;

/** On whom a clause lies. */
@Component
public class ClauseAddressees {

    private final Organisation organisation;
    private final NamedHolders holders;

    ClauseAddressees(Organisation organisation, NamedHolders holders) {
        this.organisation = organisation;
        this.holders = holders;
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

    /**
     * Whom lists name for a body on which a clause lies: of a clause on control (SPB-8, KUZ-5, SHP-6, TOM-6) whoever controls, by
     * his post, or as the act writes him while the staff list has nobody, or somebody of whom nobody has said that the act means
     * him; else the body.
     */
    public String named(LegalAct act, Clause clause, Body body) {
        // Under the same clause the others report.
        if (!clause.addresseeRoles().contains(Role.CONTROLLER.id())
                || clause.addressees().contains(body.kind())
                || organisation
                        .bodyOfRole(body.jurisdiction(), Role.CONTROLLER.id())
                        .filter(body::equals)
                        .isEmpty()) {
            return body.name();
        }
        boolean called = clause.person().flatMap(NamedPerson::name).isPresent();
        List<Official> controllers = organisation.holders(body.jurisdiction(), Role.CONTROLLER.id()).stream()
                .filter(official -> !called || holders.holds(official.userId(), act.id(), clause.id()))
                .toList();
        return controllers.isEmpty()
                ? clause.person().map(NamedPerson::text).orElse(body.name())
                : controllers.stream().map(Official::shortWithPost).collect(Collectors.joining("; "));
    }

    /** Roles of the jurisdiction on which a clause lies and that no body has, or nobody in it. */
    public List<Role> vacantRoles(LegalAct act, Clause clause) {
        String jurisdiction = act.jurisdiction().id();
        return rolesOfJurisdiction(clause)
                .filter(role -> organisation.bodyOfRole(jurisdiction, role).isEmpty()
                        || organisation.holders(jurisdiction, role).isEmpty())
                .flatMap(role -> Role.find(role).stream())
                .toList();
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
