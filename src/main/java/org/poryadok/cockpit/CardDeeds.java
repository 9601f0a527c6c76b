package org.poryadok.cockpit;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.poryadok.control.ControlCard;
import org.poryadok.supervision.Supervision;
import org.springframework.stereotype.Component;

/** The frame of a deed, of one card and of many: who may is asked first, then what was entered is read, and it is done. */
@Component
class CardDeeds {

    /** What is done to a card with what was entered for it. */
    private interface Act {
        void on(ControlCard card, Entered entered, String by);
    }

    private final Map<Deed, Act> acts = new EnumMap<>(Deed.class);

    CardDeeds(Supervision supervision) {
        acts.put(
                Deed.EXTEND,
                (card, entered, by) -> supervision.extend(
                        card.id(),
                        entered.day("lastDay", "Укажите новый последний день срока."),
                        entered.document(),
                        entered.text("reason"),
                        by));
        acts.put(
                Deed.WITHDRAW,
                (card, entered, by) -> supervision.withdrawExtension(card.id(), entered.text("reason"), by));
        acts.put(Deed.RELEASE, (card, entered, by) -> supervision.release(card.id(), entered.text("note"), by));
        acts.put(Deed.REOPEN, (card, entered, by) -> supervision.reopen(card.id(), entered.text("reason"), by));
        acts.put(
                Deed.REPORT,
                (card, entered, by) -> supervision.askForReport(
                        card.id(),
                        entered.day("lastDay", "Укажите, к какому дню нужны сведения."),
                        entered.text("question"),
                        by));
        acts.put(
                Deed.REASSIGN,
                (card, entered, by) -> supervision.reassign(
                        entered.text("task"), entered.text("assignee"), entered.text("reason"), by));
        acts.put(Deed.ESCALATE, (card, entered, by) -> supervision.escalateNow(card.id(), by));
    }

    /**
     * @param entered of a reassignment with the id of the task of this card, «task»
     * @throws Refused when he may not, or what was entered makes no sense
     * @throws org.poryadok.casework.Refusal when it cannot be done
     */
    void does(Supervisor user, Deed deed, ControlCard card, Supplier<Entered> entered) {
        user.require(deed, card.jurisdiction());
        does(deed, card, entered.get(), user.userId());
    }

    /** The same where it has been asked whether he may. */
    void does(Deed deed, ControlCard card, Entered entered, String by) {
        acts.get(deed).on(card, entered, by);
    }
}
