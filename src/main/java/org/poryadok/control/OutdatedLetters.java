package org.poryadok.control;

import org.poryadok.mail.Outbox;
import org.springframework.stereotype.Component;

/** Letters that ask for what is done by now, or by a day that is another one: those that have not gone out are taken back. */
@Component
class OutdatedLetters {

    private final Outbox outbox;
    private final DigestCards named;
    private final CardTable cards;

    OutdatedLetters(Outbox outbox, DigestCards named, CardTable cards) {
        this.outbox = outbox;
        this.named = named;
        this.cards = cards;
    }

    /** @param state in which nobody has to act on the card any more */
    void withdraw(ControlCard card, CardState state) {
        String why =
                "Отозвано до отправки: " + (state.isUnderControl() ? "" : "карточка закрыта, ") + state.title() + ".";
        withdrawOfTheLadder(card, why);
        // A reminder of many goes out as long as there is one of them to be reminded of.
        named.remindersOf(card.id()).stream()
                .filter(letter -> cards.findAll(named.in(letter)).stream()
                        .noneMatch(other ->
                                other.state() == CardState.OPEN && !other.id().equals(card.id())))
                .forEach(letter -> outbox.withdraw(letter, why));
    }

    /** The card has another term now; whoever has set it tells of it. */
    void withdrawOfFormerTerm(ControlCard card) {
        withdrawOfTheLadder(card, "Отозвано до отправки: срок изменён.");
    }

    private void withdrawOfTheLadder(ControlCard card, String why) {
        outbox.withdrawWaiting(CardLetters.keyOf(card.id()), CardLetters.newsKeyOf(card.id()), why);
    }
}
