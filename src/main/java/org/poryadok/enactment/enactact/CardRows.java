package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.casework.CardTasks;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CardProgresses;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Writes control cards as lines that an official can read. */
@Component
public class CardRows {

    private final Acts acts;
    private final Organisation organisation;
    private final ControlCards cards;
    private final CardProgresses progresses;
    private final CardTasks tasks;
    private final JurisdictionDays days;

    CardRows(
            Acts acts,
            Organisation organisation,
            ControlCards cards,
            CardProgresses progresses,
            CardTasks tasks,
            JurisdictionDays days) {
        this.tasks = tasks;
        this.acts = acts;
        this.organisation = organisation;
        this.cards = cards;
        this.progresses = progresses;
        this.days = days;
    }

    /** However many cards, how far they are, and of which pages, is asked at once. */
    public List<CardRow> of(List<ControlCard> several) {
        Map<UUID, String> progress = progresses.texts(several);
        Map<String, List<String>> pages = tasks.pages(several);
        return several.stream()
                .map(card -> row(
                        card,
                        Optional.ofNullable(progress.get(card.id())),
                        card.processInstanceId().map(pages::get)))
                .toList();
    }

    private CardRow row(ControlCard card, Optional<String> progress, Optional<List<String>> pages) {
        Clause clause = acts.act(card.actId()).clause(card.clauseId());
        return new CardRow(
                clause.citationIn(card.procedure()) + ": " + clause.titleIn(card.procedure())
                        + pages.map(titles -> " (" + String.join("; ", titles) + ")")
                                .orElse(""),
                organisation.findBody(card.bodyId()).map(Body::name).orElse(card.bodyId()),
                cards.statusText(card) + progress.map(text -> "; " + text).orElse(""),
                card.lastDay()
                        .map(Russian::day)
                        .map(day -> card.internalTerm() ? day + " (внутренний срок)" : day)
                        .orElse("не установлен"),
                card.fulfilledAt()
                        .map(at -> Russian.day(LocalDate.ofInstant(at, days.zone(card.jurisdiction()))))
                        .orElse("—"));
    }
}
