package org.poryadok.reporting.reportexecution;

import java.util.Optional;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCards;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * What the controller says to the body beside his decision: a remark («замечание») or an instruction («указание»). It is
 * kept in the history of the card, stands in the forms of the report, and goes to the head as a letter.
 */
@Component
class Marks {

    private static final String NONE = "none";
    private static final String INSTRUCTION = "instruction";

    private final ControlCards cards;
    private final MarkLetter letter;
    private final JurisdictionDays days;

    Marks(ControlCards cards, MarkLetter letter, JurisdictionDays days) {
        this.cards = cards;
        this.letter = letter;
        this.days = days;
    }

    /** Keeps what was entered; the form has seen to it that a mark has words. */
    void keep(CaseFile file, String by) {
        Optional<String> mark = file.text(Variables.MARK).filter(chosen -> !chosen.equals(NONE));
        if (mark.isEmpty()) {
            return;
        }
        boolean instruction = mark.get().equals(INSTRUCTION);
        String words = file.known(Variables.MARK_TEXT);
        cards.addressed(file.cardId(), instruction ? CardEventKind.INSTRUCTED : CardEventKind.REMARKED, words, by);
        String title = (instruction ? "Указание" : "Замечание") + " контролёра от "
                + Russian.day(days.today(file.jurisdiction()));
        file.set(
                Variables.MARKS,
                file.text(Variables.MARKS).map(earlier -> earlier + "\n\n").orElse("") + title + ": " + words);
        letter.send(file, title, words);
    }
}
