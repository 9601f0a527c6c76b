package org.poryadok.control;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Turns a role of the ladder into people. A role that nobody holds is an addressee without address: never silence. */
@Component
class LetterRecipients {

    private final CardRecipients atWork;
    private final Organisation organisation;

    LetterRecipients(CardRecipients atWork, Organisation organisation) {
        this.atWork = atWork;
        this.organisation = organisation;
    }

    /** For work that asks for them of many cards. */
    void readAhead(Collection<ControlCard> cards) {
        organisation.readAhead(
                cards.stream().map(ControlCard::bodyId).collect(Collectors.toSet()),
                List.of(Role.HEAD.id(), Role.EXECUTOR.id()));
        atWork.readAhead(cards);
    }

    List<Addressee> of(ControlCard card, String role) {
        if (role.equals(Role.EXECUTOR.id())) {
            return orVacant(role, atWork.executors(card));
        }
        return orVacant(
                role,
                inBody(role)
                        ? organisation.holdersInBody(card.bodyId(), role)
                        : organisation.holders(card.jurisdiction(), role));
    }

    List<Addressee> coordinators(String jurisdiction) {
        return orVacant(Role.COORDINATOR.id(), organisation.holders(jurisdiction, Role.COORDINATOR.id()));
    }

    /** Nobody where no act names one. */
    List<Addressee> controllers(String jurisdiction) {
        return organisation.holders(jurisdiction, Role.CONTROLLER.id()).stream()
                .map(Addressee::of)
                .toList();
    }

    /** Whether each body has its own holders of the role. */
    boolean inBody(String role) {
        return Role.find(role).filter(Role::inEveryBody).isPresent();
    }

    private static List<Addressee> orVacant(String role, List<Official> people) {
        return people.isEmpty()
                ? List.of(
                        Addressee.vacant(role, Role.find(role).map(Role::title).orElse(role)))
                : people.stream().map(Addressee::of).toList();
    }
}
