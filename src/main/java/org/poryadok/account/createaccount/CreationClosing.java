package org.poryadok.account.createaccount;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Clauses;
import org.poryadok.casework.ActingUser;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.CreationObligation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Closes the card of an obligation of which nothing is missing: it was fulfilled on the day on which the last result came, be it a
 * page, an exemption or a prohibition; where no page is left to be had at all, it is released.
 */
@Component
@Clauses({"SPB-5.1", "SPB-6.1", "KUZ-2a", "KUZ-3a", "SHP-3.2.1.1", "TOM-2.1"})
class CreationClosing {

    static final String DEED = "создана";

    private final ControlCards cards;
    private final JurisdictionDays days;
    private final Clock clock;

    CreationClosing(ControlCards cards, JurisdictionDays days, Clock clock) {
        this.cards = cards;
        this.days = days;
        this.clock = clock;
    }

    void close(String processInstanceId, CreationObligation obligation) {
        if (obligation.isComplete()) {
            cards.of(processInstanceId).stream()
                    .filter(card -> card.clauseId().equals(obligation.clauseId()))
                    .filter(this::isOpen)
                    .forEach(card -> close(card, obligation));
        }
    }

    private void close(ControlCard card, CreationObligation obligation) {
        String by = obligation.completeBy().orElse(ActingUser.SYSTEM);
        String grounds = obligation.grounds();
        if (obligation.hasPages()) {
            Instant at = fulfilledAt(card, obligation);
            cards.fulfilAsTold(card.id(), at, obligation.toldAt().orElse(at), DEED, by, note(grounds));
        } else if (card.state() != CardState.RELEASED) {
            cards.release(card.id(), by, "Страниц не требуется. " + Russian.sentence(grounds));
        }
    }

    private static Optional<String> note(String grounds) {
        return Optional.of(grounds).filter(text -> !text.isEmpty()).map(Russian::sentence);
    }

    /** Pages that were there before the act are there from its first day on. */
    private Instant fulfilledAt(ControlCard card, CreationObligation obligation) {
        LocalDate last = obligation.completeOn().orElseThrow();
        return days.momentOf(
                last.isBefore(card.eventDate()) ? card.eventDate() : last, clock.instant(), card.jurisdiction());
    }

    /** What is done after a release in Cockpit stands in the history, once. */
    private boolean isOpen(ControlCard card) {
        return card.state().isUnderControl()
                || card.state() == CardState.RELEASED
                        && card.fulfilledAt().isEmpty()
                        && cards.history(card.id()).stream()
                                .noneMatch(event -> event.kind() == CardEventKind.FULFILLED);
    }
}
