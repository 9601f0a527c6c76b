package org.poryadok.oversight.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Procedure;
import org.poryadok.control.CardProgresses;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.CardStatusRule;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.MissedTerm;
import org.poryadok.control.TermPosition;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.ResponsibleOfficers;
import org.poryadok.organisation.ResponsibleOfficers.Officer;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** Fills the lines of a list with what it shows, in a few queries however many lines there are. */
@Component
class CardLines {

    private final ControlCards cards;
    private final TermPosition position;
    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final ResponsibleOfficers responsible;
    private final CardProgresses progresses;
    private final ProductionCalendar calendar;
    private final Clock clock;

    CardLines(
            ControlCards cards,
            TermPosition position,
            Acts acts,
            ActRegister register,
            Organisation organisation,
            ResponsibleOfficers responsible,
            CardProgresses progresses,
            ProductionCalendar calendar,
            Clock clock) {
        this.cards = cards;
        this.position = position;
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.responsible = responsible;
        this.progresses = progresses;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In the order of the entries; cards of a jurisdiction that no act belongs to any more are left out. */
    List<CardLine> of(List<CardList.Entry> entries) {
        Set<String> known = acts.jurisdictions().stream().map(Jurisdiction::id).collect(Collectors.toSet());
        Map<UUID, ControlCard> found = cards
                .cards(entries.stream().map(CardList.Entry::id).toList())
                .stream()
                .filter(card -> known.contains(card.jurisdiction()))
                .collect(Collectors.toMap(ControlCard::id, Function.identity()));
        Names names = new Names(found);
        Instant now = clock.instant();
        return entries.stream()
                .filter(entry -> found.containsKey(entry.id()))
                .map(entry -> line(found.get(entry.id()), entry.level(), names, now))
                .toList();
    }

    private CardLine line(ControlCard card, Optional<String> level, Names names, Instant now) {
        Jurisdiction jurisdiction = acts.jurisdiction(card.jurisdiction());
        CardStatusRule rule = new CardStatusRule(calendar, jurisdiction.region(), jurisdiction.zone());
        return new CardLine(
                card.id(),
                jurisdiction.id(),
                jurisdiction.name(),
                card.actId(),
                names.acts.of(card.actId()),
                card.clauseId(),
                names.acts.citation(card.actId(), card.clauseId(), card.procedure()),
                card.bodyId(),
                names.bodies.getOrDefault(card.bodyId(), card.bodyId()),
                card.procedure(),
                Procedure.titleOf(card.procedure()),
                card.step(),
                card.processInstanceId(),
                card.eventDate(),
                card.lastDay(),
                card.internalTerm(),
                status(card, rule.statusOf(card, now), now),
                text(rule, card, now),
                position.workingDaysLate(card, now),
                level,
                level.map(EscalationLevels::title),
                Optional.ofNullable(names.officers.get(card.bodyId())).map(Officer::fullName),
                card.attributableTo().isPresent(),
                card.extensionsInForce(),
                card.brokenTerm().map(MissedTerm::lastDay),
                card.checkedSince().filter(told -> card.state() == CardState.SUBMITTED),
                card.promisedOn(),
                card.fulfilledAt(),
                card.toldLater(jurisdiction.zone())
                        .filter(told -> card.fulfilledAt().isPresent()),
                Optional.ofNullable(names.progress.get(card.id())));
    }

    private static ListStatus status(ControlCard card, CardStatus status, Instant now) {
        return switch (status) {
            case OVERDUE -> card.internalTerm() ? ListStatus.INTERNAL_OVERDUE : ListStatus.OVERDUE;
            case DUE_SOON -> ListStatus.DUE_SOON;
            case ON_TIME, FULFILLED -> ListStatus.ON_TIME;
            case RECOMMENDED -> ListStatus.RECOMMENDED;
            case FULFILLED_LATE, RELEASED ->
                card.isLateAt(now) && !card.internalTerm() ? ListStatus.FULFILLED_LATE : ListStatus.ON_TIME;
        };
    }

    private static String text(CardStatusRule rule, ControlCard card, Instant now) {
        String text = rule.textOf(card, now);
        return card.state() == CardState.RELEASED && card.isLateAt(now)
                ? CardStatusRule.fulfilled(card) + ", " + text
                : text;
    }

    private final class Names {

        final ActNames acts = new ActNames(CardLines.this.acts, register);
        final Map<String, String> bodies;
        final Map<String, Officer> officers = new HashMap<>();
        final Map<UUID, String> progress;

        Names(Map<UUID, ControlCard> cards) {
            progress = progresses.texts(cards.values());
            Map<String, Set<String>> byJurisdiction = new HashMap<>();
            cards.values()
                    .forEach(card -> byJurisdiction
                            .computeIfAbsent(card.jurisdiction(), id -> new HashSet<>())
                            .add(card.bodyId()));
            bodies = organisation
                    .findBodies(byJurisdiction.values().stream()
                            .flatMap(Set::stream)
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(Body::id, Body::name));
            byJurisdiction.forEach((jurisdiction, ids) -> officers.putAll(responsible.of(jurisdiction, ids)));
        }
    }
}
