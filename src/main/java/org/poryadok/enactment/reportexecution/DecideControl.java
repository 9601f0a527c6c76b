package org.poryadok.enactment.reportexecution;

import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Снять с контроля»: the controller releases the duty, or leaves it and says why. */
@Component
@Clauses({"SPB-8", "KUZ-5", "SHP-6", "TOM-6"})
class DecideControl implements TaskStep {

    private static final String LEAVE = "leave";

    private final ControlCards cards;

    DecideControl(ControlCards cards) {
        this.cards = cards;
    }

    /** Whether the report was in time. */
    @Override
    public void show(CaseFile file) {
        ControlCard card = cards.card(file.cardId());
        file.set(
                Variables.LATENESS,
                cards.statusText(card)
                        + card.lastDay()
                                .map(day -> "; последний день срока — " + Russian.day(day))
                                .orElse(""));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.CONTROL_DECISION).equals(LEAVE)
                && file.text(Variables.CONTROL_NOTE).isEmpty()) {
            throw new Refusal(Variables.CONTROL_NOTE, "Напишите, почему исполнение не снято с контроля.");
        }
    }
}
