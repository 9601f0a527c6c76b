package org.poryadok.procedure.ladder;

import java.util.Date;
import java.util.UUID;

import org.poryadok.control.TermControl;
import org.springframework.stereotype.Component;

/** {@link TermControl} for the expressions of the models, where the id of a card is a text variable. */
@Component("termControl")
public class ModelTermControl {

    private final TermControl control;

    ModelTermControl(TermControl control) {
        this.control = control;
    }

    public Date reminderAt(String cardId) {
        return control.reminderAt(UUID.fromString(cardId));
    }

    public String escalationCycle(String cardId) {
        return control.escalationCycle(UUID.fromString(cardId));
    }

    public Date overdueAt(String cardId) {
        return control.overdueAt(UUID.fromString(cardId));
    }

    /** Null where the task has no due date. */
    public Date dueDate(String cardId) {
        return control.dueDate(UUID.fromString(cardId)).orElse(null);
    }

    public void remind(String cardId) {
        control.remind(UUID.fromString(cardId));
    }

    public void escalate(String cardId) {
        control.escalate(UUID.fromString(cardId));
    }
}
