package org.poryadok.supervision.askaboutcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** What has been asked and decided of a card before, for whoever decides once more. */
@Component
class EarlierRequests {

    private static final Set<CardEventKind> TOLD = Set.of(
            CardEventKind.REQUESTED,
            CardEventKind.REQUEST_WITHDRAWN,
            CardEventKind.REQUEST_REFUSED,
            CardEventKind.PROMISED,
            CardEventKind.EXTENDED,
            CardEventKind.EXTENSION_WITHDRAWN,
            CardEventKind.PASSED_ON,
            CardEventKind.REASSIGNED);

    /** A line of the table, Russian. */
    record Row(String day, String what, String who, String words) {}

    private final ControlCards cards;
    private final JurisdictionDays days;
    private final CardNews news;

    EarlierRequests(ControlCards cards, JurisdictionDays days, CardNews news) {
        this.cards = cards;
        this.days = days;
        this.news = news;
    }

    /**
     * The oldest first.
     *
     * @param own what is asked now, which is not told of once more
     */
    List<Row> of(ControlCard card, String own) {
        List<CardEvent> told = new ArrayList<>(cards.history(card.id()).stream()
                .filter(event -> TOLD.contains(event.kind()))
                .toList());
        told.stream()
                .filter(event -> event.kind() == CardEventKind.REQUESTED
                        && event.note().filter(own::contains).isPresent())
                .reduce((earlier, later) -> later)
                .ifPresent(told::remove);
        return told.stream().map(event -> row(card, event)).toList();
    }

    private Row row(ControlCard card, CardEvent event) {
        return new Row(
                Russian.day(event.at().atZone(days.zone(card.jurisdiction()))),
                Russian.capitalised(event.kind().title())
                        + event.newLastDay().map(day -> ": " + Russian.day(day)).orElse(""),
                event.by().map(news::person).orElse("система"),
                event.note().orElse(""));
    }
}
