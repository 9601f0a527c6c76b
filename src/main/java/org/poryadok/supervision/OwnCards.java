package org.poryadok.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.act.Role;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * The cards for which somebody may ask: those of his body that are under control and not being checked. Head and responsible
 * officer answer for all of them, anybody else for those whose task is offered to him.
 */
@Component
public class OwnCards {

    private static final Set<String> ANSWER_FOR_ALL = Set.of(Role.HEAD.id(), Role.RESPONSIBLE.id());

    private final ControlCards cards;
    private final Supervision supervision;
    private final Organisation organisation;

    OwnCards(ControlCards cards, Supervision supervision, Organisation organisation) {
        this.cards = cards;
        this.supervision = supervision;
        this.organisation = organisation;
    }

    /** The most urgent first, those without a term last. */
    public List<ControlCard> of(String userId) {
        Optional<Official> asker = organisation.official(userId);
        return asker.flatMap(Official::bodyId).map(cards::ofBody).orElse(List.of()).stream()
                .filter(card -> card.state() == CardState.OPEN)
                .filter(card -> answersForAll(asker.orElseThrow()) || isOffered(card, asker.orElseThrow()))
                .sorted(Comparator.comparing(card -> card.lastDay().orElse(LocalDate.MAX)))
                .toList();
    }

    /** Whether this is one of them. */
    public boolean isOwn(String userId, UUID card) {
        return of(userId).stream().map(ControlCard::id).anyMatch(card::equals);
    }

    private static boolean answersForAll(Official asker) {
        return asker.roles().stream().anyMatch(ANSWER_FOR_ALL::contains);
    }

    private boolean isOffered(ControlCard card, Official asker) {
        return supervision.openTasks(card).stream()
                .anyMatch(task -> task.entitled().contains(asker)
                        || task.assignee().filter(asker.userId()::equals).isPresent());
    }
}
