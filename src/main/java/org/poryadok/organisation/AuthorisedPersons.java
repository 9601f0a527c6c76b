package org.poryadok.organisation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.springframework.stereotype.Component;

/**
 * Where an act in force has pages kept by persons who were authorised and identified through ESIA (SHP-2.3, 3.2.1.3): there
 * nobody else publishes and answers, elsewhere whoever is an executor.
 */
@Component
@Clauses({"SHP-2.3", "SHP-3.2.1.3"})
public class AuthorisedPersons {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;

    AuthorisedPersons(Acts acts, ActRegister register, Organisation organisation) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
    }

    /** Owners whose pages such persons keep. */
    public Set<OwnerKind> kinds(String jurisdiction) {
        List<Clause> asking = acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> register.statusOf(act.id()) == ActStatus.IN_FORCE)
                .flatMap(act -> register.clausesToday(act.id(), Procedure.APPOINT_OFFICIALS.key()).stream())
                .filter(clause -> clause.personRole()
                        .filter(PersonRole.AUTHORIZED::equals)
                        .isPresent())
                .toList();
        return Arrays.stream(OwnerKind.values())
                .filter(kind -> asking.stream().anyMatch(clause -> clause.speaksOfAccountsOf(kind)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OwnerKind.class)));
    }

    /** Engine group of those who publish on the pages of a body and answer their readers. */
    public String groupOf(String bodyId) {
        return Organisation.groupOf(bodyId, roleOf(bodyId).id());
    }

    /** The role of those who publish on the pages of a body. */
    public Role roleOf(String bodyId) {
        Body body = organisation.body(bodyId);
        return kinds(body.jurisdiction()).contains(body.kind()) ? Role.AUTHORIZED : Role.EXECUTOR;
    }
}
