package org.poryadok.supervision.askaboutcard;

import java.util.List;
import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Учесть материал соисполнителей»: who has said what, and who nothing. */
@Component
class ReadContributions implements TaskStep {

    private record Row(String body, String contribution) {}

    private final ControlCards cards;
    private final Helpers helpers;

    ReadContributions(ControlCards cards, Helpers helpers) {
        this.cards = cards;
        this.helpers = helpers;
    }

    @Override
    public void show(CaseFile file) {
        UUID card = file.cardId();
        List<String> given = cards.history(card).stream()
                .filter(event -> event.kind() == CardEventKind.CONTRIBUTED)
                .filter(event -> !event.at().isBefore(file.doneAt(Variables.REQUESTED_BY)))
                .map(CardEvent::note)
                .map(note -> note.orElse(""))
                .toList();
        file.setJson(
                Variables.CONTRIBUTION_ROWS,
                file.chosen(Variables.HELPER_IDS).stream()
                        .map(helpers::name)
                        .map(name -> new Row(name, contribution(name + ": ", given)))
                        .toList());
    }

    private static String contribution(String from, List<String> given) {
        return given.stream()
                .filter(note -> note.startsWith(from))
                .map(note -> note.substring(from.length()))
                .findFirst()
                .orElse("не ответил");
    }
}
