package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Beginnings;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NoticeWord;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.control.ControlCard;
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

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;

    NoticeClauses(Acts acts, ActRegister register, Organisation organisation) {
        this.acts = acts;
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

    /**
     * By which acts somebody has to be told of an event of this day: by that of the case, and by every other that is in force and
     * speaks of such pages of the body, whichever act the page was created under. That of the case comes first.
     */
    public List<String> actsDue(String actId, String bodyId, OwnerKind owner, LocalDate event) {
        Body body = organisation.body(bodyId);
        return Stream.concat(
                        Stream.of(actId),
                        acts.ofJurisdiction(body.jurisdiction()).stream()
                                .map(LegalAct::id)
                                .filter(other -> !other.equals(actId))
                                .filter(register::isWorkedBy)
                                .filter(other -> speaksOfPages(other, body, owner)))
                .filter(act -> isDue(act, bodyId, event))
                .toList();
    }

    private boolean speaksOfPages(String actId, Body body, OwnerKind owner) {
        return Stream.of(firstTier(actId, body.id()), secondTier(actId))
                .flatMap(Optional::stream)
                .anyMatch(clause -> clause.accountsOf().isEmpty()
                        || (owner == OwnerKind.HEAD
                                ? clause.speaksOfHeadsOf(body.kind())
                                : clause.speaksOfAccountsOf(owner)));
    }

    /** What the clause of a card calls the document. */
    NoticeWord word(ControlCard card) {
        return acts.act(card.actId()).clause(card.clauseId()).noticeWord();
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
