package org.poryadok.cockpit;

import java.util.ArrayList;
import java.util.List;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.organisation.Official;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.supervision.OpenTask;
import org.poryadok.supervision.Supervision;
import org.springframework.stereotype.Component;

/** Puts together what is known of a card, and what this user may do with it. */
@Component
class CardViews {

    private final CardOverview overview;
    private final ControlCards cards;
    private final CardCorrespondence correspondence;
    private final Supervision supervision;
    private final People people;

    CardViews(
            CardOverview overview,
            ControlCards cards,
            CardCorrespondence correspondence,
            Supervision supervision,
            People people) {
        this.overview = overview;
        this.cards = cards;
        this.correspondence = correspondence;
        this.supervision = supervision;
        this.people = people;
    }

    CardView view(Supervisor user, ControlCard card) {
        return new CardView(
                overview.line(card.id()).orElseThrow(),
                card.shownExplanation().lines().toList(),
                events(card),
                correspondence.about(card).stream().map(CardViews::letter).toList(),
                actions(user, card));
    }

    /** Whoever reminds all at once has done one thing, whomever the letters went to. */
    private List<CardView.Event> events(ControlCard card) {
        List<CardView.Event> events = new ArrayList<>();
        CardEvent before = null;
        for (CardEvent event : cards.history(card.id())) {
            if (before != null && isOneReminder(before, event)) {
                CardView.Event last = events.remove(events.size() - 1);
                events.add(last.alsoTo(event(event).recipientName()));
            } else {
                events.add(event(event));
            }
            before = event;
        }
        return events;
    }

    private static boolean isOneReminder(CardEvent one, CardEvent other) {
        return one.kind() == CardEventKind.ESCALATED
                && other.kind() == CardEventKind.ESCALATED
                && one.by().isPresent()
                && one.by().equals(other.by())
                && one.at().equals(other.at());
    }

    private CardView.Event event(CardEvent event) {
        return new CardView.Event(
                event.at(),
                event.kind().name(),
                event.kind().title(),
                event.by(),
                people.of(event.by(), event.onBehalfOf()),
                event.note(),
                event.oldLastDay(),
                event.newLastDay(),
                event.level(),
                event.vacantRole().or(() -> people.of(event.recipient())));
    }

    private static CardView.Letter letter(OutboxEntry entry) {
        return new CardView.Letter(
                entry.createdAt(),
                entry.letter().toAddress(),
                entry.letter().toName(),
                entry.letter().subject(),
                entry.state().name(),
                entry.state().title(),
                entry.sentAt(),
                entry.lastError());
    }

    private CardView.Actions actions(Supervisor user, ControlCard card) {
        boolean underControl = card.state().isUnderControl();
        boolean extend = user.may(Deed.EXTEND, card.jurisdiction())
                && underControl
                && card.lastDay().isPresent();
        boolean release = user.may(Deed.RELEASE, card.jurisdiction()) && card.state() != CardState.RELEASED;
        boolean escalate = user.may(Deed.ESCALATE, card.jurisdiction())
                && card.state() == CardState.OPEN
                && card.lastDay().isPresent()
                && card.modality().expectsAction();
        boolean reassign = user.may(Deed.REASSIGN, card.jurisdiction()) && underControl;
        return new CardView.Actions(
                extend,
                user.may(Deed.WITHDRAW, card.jurisdiction()) && underControl && card.extensionsInForce() > 0,
                release,
                escalate,
                user.may(Deed.REOPEN, card.jurisdiction()) && !underControl,
                user.may(Deed.REPORT, card.jurisdiction()) && card.state() == CardState.OPEN,
                reassign ? supervision.openTasks(card).stream().map(this::step).toList() : List.of());
    }

    private CardView.OpenStep step(OpenTask task) {
        return new CardView.OpenStep(
                task.id(),
                task.name(),
                task.assignee(),
                people.of(task.assignee()),
                task.entitled().stream().map(CardViews::candidate).toList());
    }

    private static CardView.Candidate candidate(Official official) {
        return new CardView.Candidate(official.userId(), official.withPost());
    }
}
