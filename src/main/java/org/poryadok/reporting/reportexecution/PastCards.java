package org.poryadok.reporting.reportexecution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How control cards stood at 24:00 of a day that is over, in the zone of their jurisdiction. A deed counts on its own day, on
 * whichever it was recorded; a term, as it was set by then. A decision that was taken back since was never taken.
 */
@Component
public class PastCards {

    private final ControlCards cards;
    private final Acts acts;

    PastCards(ControlCards cards, Acts acts) {
        this.cards = cards;
        this.acts = acts;
    }

    /** In their order, those too that were put under control later. */
    @Transactional(readOnly = true)
    public List<ControlCard> atEndOf(LocalDate day, Collection<ControlCard> asked) {
        Map<UUID, List<CardEvent>> histories =
                cards.histories(asked.stream().map(ControlCard::id).toList());
        return asked.stream()
                .map(card -> atEndOf(day, card, histories.getOrDefault(card.id(), List.of())))
                .toList();
    }

    private ControlCard atEndOf(LocalDate day, ControlCard card, List<CardEvent> events) {
        ZoneId zone = acts.jurisdiction(card.jurisdiction()).zone();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<CardEvent> before =
                events.stream().filter(event -> event.at().isBefore(end)).toList();
        Optional<CardEvent> moved = events.stream()
                .filter(event -> !event.at().isBefore(end))
                .filter(event -> event.oldLastDay().isPresent())
                .findFirst();
        boolean hadTerm = moved.isPresent() || !isTermSetLater(card, events, before);
        Optional<LocalDate> lastDay =
                moved.flatMap(CardEvent::oldLastDay).or(card::lastDay).filter(set -> hadTerm);
        Optional<Instant> overdueAfter = moved.flatMap(CardEvent::oldLastDay)
                .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant())
                .or(card::overdueAfter)
                .filter(set -> hadTerm);
        Predicate<Instant> by = moment -> moment.isBefore(end);
        Optional<Instant> submittedAt = card.submittedAt().filter(by);
        Optional<Instant> fulfilledAt = card.fulfilledAt().filter(by);
        Optional<Instant> releasedAt = card.releasedAt().filter(by);
        return new ControlCard(
                card.id(),
                card.jurisdiction(),
                card.actId(),
                card.actVersion(),
                card.clauseId(),
                card.modality(),
                card.bodyId(),
                card.procedure(),
                card.processInstanceId(),
                card.step(),
                card.eventDate(),
                lastDay,
                moved.isPresent() ? lastDay : card.targetDate().filter(set -> hadTerm),
                overdueAfter,
                card.explanation(),
                card.internalTerm() && hadTerm,
                count(before, CardEventKind.EXTENDED) + count(before, CardEventKind.EXTENSION_WITHDRAWN),
                count(before, CardEventKind.EXTENSION_WITHDRAWN),
                card.missed()
                        .filter(missed -> of(before, CardEventKind.EXTENDED)
                                .anyMatch(event -> event.oldLastDay().equals(Optional.of(missed.lastDay())))),
                state(submittedAt, fulfilledAt, releasedAt),
                card.openedAt(),
                submittedAt,
                card.checkedSince()
                        .filter(told -> submittedAt.or(() -> fulfilledAt).isPresent()),
                fulfilledAt,
                card.fulfilledBy().filter(who -> fulfilledAt.isPresent()),
                releasedAt,
                card.releasedBy().filter(who -> releasedAt.isPresent()),
                card.attributableTo(),
                card.promisedOn()
                        .filter(promised -> of(before, CardEventKind.PROMISED)
                                .anyMatch(event -> event.newLastDay().equals(Optional.of(promised)))));
    }

    /** Whether the only term of the card is one that somebody has set since: the clause itself has none. */
    private boolean isTermSetLater(ControlCard card, List<CardEvent> events, List<CardEvent> before) {
        return of(events, CardEventKind.TERM_SET).findAny().isPresent()
                && of(before, CardEventKind.TERM_SET).findAny().isEmpty()
                && acts.act(card.actId())
                        .findClause(card.clauseId())
                        .flatMap(Clause::effectiveTerm)
                        .isEmpty();
    }

    private static Stream<CardEvent> of(List<CardEvent> events, CardEventKind kind) {
        return events.stream().filter(event -> event.kind() == kind);
    }

    private static int count(List<CardEvent> events, CardEventKind kind) {
        return (int) of(events, kind).count();
    }

    private static CardState state(
            Optional<Instant> submittedAt, Optional<Instant> fulfilledAt, Optional<Instant> releasedAt) {
        if (releasedAt.isPresent()) {
            return CardState.RELEASED;
        }
        if (fulfilledAt.isPresent()) {
            return CardState.FULFILLED;
        }
        return submittedAt.isPresent() ? CardState.SUBMITTED : CardState.OPEN;
    }
}
