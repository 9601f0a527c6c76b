package org.poryadok.content.weeklynorm;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.content.WeeklySheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** What the model asks of a week that is closed. */
@Component
public class WeekResult {

    private final WeeklySheets sheets;
    private final ControlCards cards;

    WeekResult(WeeklySheets sheets, ControlCards cards) {
        this.sheets = sheets;
        this.cards = cards;
    }

    /** Whether any page is short of the norm. */
    public boolean isShort(DelegateExecution execution) {
        return !shortfalls(execution.getProcessInstanceId()).isEmpty();
    }

    /** The body of a card. */
    public String bodyOf(String cardId) {
        return cards.card(UUID.fromString(cardId)).bodyId();
    }

    List<WeeklySheet> shortfalls(String processInstanceId) {
        return sheets.of(processInstanceId).stream()
                .filter(WeeklySheet::isShort)
                .toList();
    }

    List<WeeklySheet> shortfalls(String processInstanceId, String bodyId) {
        return shortfalls(processInstanceId).stream()
                .filter(sheet -> sheet.bodyId().equals(bodyId))
                .toList();
    }
}
