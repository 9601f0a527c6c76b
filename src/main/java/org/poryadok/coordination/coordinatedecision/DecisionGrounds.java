package org.poryadok.coordination.coordinatedecision;

import java.util.List;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** On which clauses a decision may rest: who enters it, to whom it may be addressed, what it is called. */
@Component
@Clauses({"SPB-2.1", "KUZ-2b", "KUZ-3d", "KUZ-4b", "SHP-3.1.2", "SHP-3.1.3", "SHP-3.1.4", "TOM-2.3", "KIR-3.2"})
class DecisionGrounds {

    /** Who may enter decisions, in the order in which somebody with several of these roles acts. */
    static final List<Role> ROLES = List.of(Role.WORKING_GROUP, Role.COORDINATOR, Role.REGIONAL_CENTRE);

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;

    DecisionGrounds(Acts acts, ActRegister register, Organisation organisation) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
    }

    /** In the order of the act; empty when the act gives this role nothing to decide. */
    List<Clause> of(String actId, Role role) {
        Stream<Clause> clauses = register.clausesToday(actId, Procedure.COORDINATE_DECISION.key()).stream();
        return switch (role) {
            case WORKING_GROUP ->
                clauses.filter(DecisionGrounds::isOfWorkingGroup).toList();
            case COORDINATOR ->
                clauses.filter(clause -> !isOfWorkingGroup(clause)).toList();
            case REGIONAL_CENTRE ->
                clauses.filter(clause -> isJoint(actId, clause)).toList();
            default -> List.of();
        };
    }

    /** Whether the regional centre takes part (SHP-3.1.4; TOM-2.3 «совместно с Центром управления регионом»). */
    boolean isJoint(String actId, Clause clause) {
        LegalAct act = acts.act(actId);
        if (organisation
                .bodyOfRole(act.jurisdiction().id(), Role.REGIONAL_CENTRE.id())
                .isEmpty()) {
            return false;
        }
        boolean named =
                act.clausesOf(Procedure.COORDINATE_DECISION.key()).stream().anyMatch(DecisionGrounds::isToCentre);
        return named ? isToCentre(clause) : clause.addresseeRoles().contains(Role.COORDINATOR.id());
    }

    /** Bodies to which a decision that rests on the clause may be addressed. */
    List<Body> addressees(String actId, Clause clause) {
        String jurisdiction = acts.act(actId).jurisdiction().id();
        if (!clause.addressees().isEmpty()) {
            return organisation.bodiesOf(jurisdiction, clause.addressees());
        }
        // The clause speaks of the coordinator's own work: he turns to everybody but himself and the centre beside him.
        List<String> leading = Stream.of(Role.COORDINATOR, Role.REGIONAL_CENTRE)
                .flatMap(role -> organisation.bodyOfRole(jurisdiction, role.id()).stream())
                .map(Body::id)
                .toList();
        return organisation.bodies(jurisdiction).stream()
                .filter(body -> !leading.contains(body.id()))
                .toList();
    }

    /** Whose decision it is, Russian, nominative. */
    String title(String actId, Clause clause) {
        if (isOfWorkingGroup(clause)) {
            return "Решение рабочей группы";
        }
        if (clause.modality() == Modality.RECOMMENDED) {
            return "Обращение координатора";
        }
        return isJoint(actId, clause) ? "Совместное поручение координатора и ЦУР" : "Поручение координатора";
    }

    /** KIR-3.2 lies on the responsible officers themselves, who take the decisions of the working group into account. */
    private static boolean isOfWorkingGroup(Clause clause) {
        return clause.addresseeRoles().contains(Role.RESPONSIBLE.id());
    }

    private static boolean isToCentre(Clause clause) {
        return clause.recipientRole().filter(Role.REGIONAL_CENTRE.id()::equals).isPresent();
    }
}
