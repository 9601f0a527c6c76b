package org.poryadok.coordination.coordinatedecision;

import java.util.UUID;

import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.CoordinatedDecision;
import org.poryadok.coordination.CoordinatedDecisions;
import org.springframework.stereotype.Component;

/** Ends a decision: whoever has not finished is released from control, with the reason, and told so. */
@Component
class DecisionEnd {

    private final CoordinatedDecisions decisions;
    private final ControlCards cards;
    private final DecisionNews news;

    DecisionEnd(CoordinatedDecisions decisions, ControlCards cards, DecisionNews news) {
        this.decisions = decisions;
        this.cards = cards;
        this.news = news;
    }

    void end(UUID decision, CoordinatedDecision.Outcome outcome, String summary, String ground, String by) {
        decisions.addressees(decision).stream().filter(addressee -> addressee.state().isOpen())
                .map(addressee -> cards.card(addressee.cardId())).filter(card -> card.state().isUnderControl())
                .map(ControlCard::id).forEach(card -> cards.release(card, by, ground));
        news.ended(decision, outcome, ground);
        decisions.end(decision, outcome, summary, by);
    }
}
