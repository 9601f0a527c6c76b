package org.poryadok.casework;

import java.util.Date;
import java.util.UUID;
import org.poryadok.control.TermControl;
import org.springframework.stereotype.Component;

/**
 * What the pattern «Контроль срока» names in the models; a card is known there by its id as text. A step that no act
 * demands has no card: its timers never fire, and it has no due date.
 */
@Component
public class CardTimers {

    private static final String NO_CARD = "";

    private final TermControl control;

    CardTimers(TermControl control) {
        this.control = control;
    }

    /** When the executor is reminded, one working day before the target. */
    public Date reminderAt(String cardId) {
        return isCard(cardId) ? control.reminderAt(UUID.fromString(cardId)) : Date.from(TermControl.NEVER);
    }

    /** ISO 8601 cycle: the letter hour of the day after the last one, then daily. */
    public String escalationCycle(String cardId) {
        return isCard(cardId) ? control.escalationCycle(UUID.fromString(cardId)) : "R/" + TermControl.NEVER + "/P1D";
    }

    /** The last second of the last day, for Tasklist; null when no term runs. */
    public Date dueDate(String cardId) {
        return isCard(cardId) ? control.dueDate(UUID.fromString(cardId)).orElse(null) : null;
    }

    public void remind(String cardId) {
        control.remind(UUID.fromString(cardId));
    }

    public void escalate(String cardId) {
        control.escalate(UUID.fromString(cardId));
    }

    private static boolean isCard(String cardId) {
        // An expression turns a variable without value into an empty text.
        return cardId != null && !cardId.equals(NO_CARD);
    }
}
