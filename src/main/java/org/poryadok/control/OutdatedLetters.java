package org.poryadok.control;

import org.poryadok.mail.Outbox;
import org.springframework.stereotype.Component;

/** Letters that ask for what is done by now: those that still wait for their hour or their turn are taken back. */
@Component
class OutdatedLetters {

    private final Outbox outbox;

    OutdatedLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param state in which the card is closed */
    void withdraw(ControlCard card, CardState state) {
        outbox.withdrawWaiting(
                CardLetters.keyOf(card.id()),
                CardLetters.newsKeyOf(card.id()),
                "Отозвано до отправки: карточка закрыта, " + state.title() + ".");
    }
}
