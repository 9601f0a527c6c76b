package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Beginnings;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Who has to tell whom of a created or deleted account: the body its coordinator (KUZ-3c, SHP-3.2.2), the coordinator
 * the regional centre (SHP-3.1.5). SPB, TOM and KIR demand neither.
 */
@Component
@Clauses({"KUZ-3c", "SHP-3.2.2", "SHP-3.1.5"})
public class NoticeClauses {

    private final ActRegister register;
    private final Organisation organisation;

    NoticeClauses(ActRegister register, Organisation organisation) {
        this.register = register;
        this.organisation = organisation;
    }

    /**
     * Whether anybody has to be told of an event of this day: before the act was in force it demanded nothing, nor does it since
     * its repeal.
     */
    public boolean isDue(String actId, String bodyId, LocalDate event) {
        return register.inForceFrom(actId).filter(from -> !event.isBefore(from)).isPresent()
                && register.repealed(actId).isEmpty()
                && (firstTier(actId, bodyId).isPresent() || secondTier(actId).isPresent());
    }

    /** The clause under which the body itself tells its coordinator; a coordinator has nobody to tell in this tier. */
    Optional<Clause> firstTier(String actId, String bodyId) {
        Body body = organisation.body(bodyId);
        boolean coordinatesItself = organisation
                .bodyOfRole(body.jurisdiction(), Role.COORDINATOR.id())
                .map(Body::id)
                .filter(bodyId::equals)
                .isPresent();
        return noticeClauses(actId)
                .filter(clause -> clause.addressees().contains(body.kind()) && !coordinatesItself)
                .findFirst();
    }

    /** The clause under which the coordinator tells the regional centre. */
    Optional<Clause> secondTier(String actId) {
        return noticeClauses(actId)
                .filter(clause -> clause.addresseeRoles().contains(Role.COORDINATOR.id()))
                .findFirst();
    }

    private Stream<Clause> noticeClauses(String actId) {
        return register.clausesToday(actId, Procedure.NOTIFY_COORDINATOR.key()).stream()
                .filter(clause -> Beginnings.of(Procedure.NOTIFY_COORDINATOR).contains(clause.trigger()));
    }
}
