package org.poryadok.desk.tasklist;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.ActingFor;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** What has happened to a card, in words for whoever has a task of it: the same entries as on the page of the case. */
@Component
class CardStory {

    /**
     * @param when    «17.02.2020 10:12»
     * @param why     the reason that was given; empty where there is none
     * @param who     «Петров П. П. за Иванова И. И.»; empty when the system has done it
     * @param decided whether somebody above the body has decided something, which whoever goes on has to know
     */
    record Entry(String when, String what, String why, String who, boolean decided) {}

    private static final Set<CardEventKind> DECISIONS = Set.of(
            CardEventKind.EXTENDED,
            CardEventKind.EXTENSION_WITHDRAWN,
            CardEventKind.PROMISED,
            CardEventKind.REQUEST_REFUSED,
            CardEventKind.PASSED_ON,
            CardEventKind.REOPENED,
            CardEventKind.REMARKED,
            CardEventKind.INSTRUCTED);

    private final ControlCards cards;
    private final Organisation organisation;
    private final ActingFor actingFor;

    CardStory(ControlCards cards, Organisation organisation, ActingFor actingFor) {
        this.cards = cards;
        this.organisation = organisation;
        this.actingFor = actingFor;
    }

    /** The oldest first; letters that the ladder has sent by itself are not among them. */
    List<Entry> of(UUID card, ZoneId zone) {
        return cards.history(card).stream()
                .filter(event ->
                        event.kind() != CardEventKind.ESCALATED || event.by().isPresent())
                .map(event -> entry(event, zone))
                .toList();
    }

    private Entry entry(CardEvent event, ZoneId zone) {
        return new Entry(
                Russian.moment(event.at(), zone),
                Stream.of(Optional.of(event.kind().title()), recipient(event), days(event))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(": ")),
                event.note().orElse(""),
                event.by().map(by -> person(by, event.onBehalfOf())).orElse(""),
                DECISIONS.contains(event.kind()));
    }

    private Optional<String> recipient(CardEvent event) {
        return event.vacantRole().or(() -> event.recipient().map(id -> person(id, Optional.empty())));
    }

    private static Optional<String> days(CardEvent event) {
        return event.newLastDay()
                .map(day ->
                        event.oldLastDay().map(old -> Russian.day(old) + " → ").orElse("") + Russian.day(day));
    }

    private String person(String userId, Optional<String> inSteadOf) {
        Optional<Official> official = organisation.official(userId);
        return official.flatMap(one -> inSteadOf.map(absent -> actingFor.words(one, absent)))
                .or(() -> official.map(Official::shortName))
                .orElse(userId);
    }
}
